/**
 * The name of Loupe’s vocabulary, and the namespace of the UUIDs that are made from what a statement says.
 * A UUID belongs to nobody’s domain: Loupe has no server, and takes no name that could be somebody else’s.
 * Never change it: statements that were sent carry it.
 */
export const vocabulary = 'b5c540eb-2aea-4947-bec0-ee2d877e3a2a';

/**
 * Where every IRI of ours begins. What follows the # is a place in the vocabulary (RFC 8141, section 2.3.3)
 * and a heading of `static/vocabulary/records.html`, which says what it means.
 */
export const base = `urn:uuid:${vocabulary}#`;

/** ADL’s verbs, as xAPI and cmi5 use them. */
export const verbs = {
	initialized: 'http://adlnet.gov/expapi/verbs/initialized',
	answered: 'http://adlnet.gov/expapi/verbs/answered',
	completed: 'http://adlnet.gov/expapi/verbs/completed',
	passed: 'http://adlnet.gov/expapi/verbs/passed',
	failed: 'http://adlnet.gov/expapi/verbs/failed',
	terminated: 'http://adlnet.gov/expapi/verbs/terminated'
} as const;
export type VerbName = keyof typeof verbs;

/** What kinds of things statements are about: ADL’s where it has a word, ours where it has none. */
export const types = {
	lesson: 'http://adlnet.gov/expapi/activities/lesson',
	interaction: 'http://adlnet.gov/expapi/activities/cmi.interaction',
	profile: 'http://adlnet.gov/expapi/activities/profile',
	exercise: `${base}exercise`,
	assignment: `${base}assignment`
} as const;

/** What a result tells beside the score: numbers, each a count. */
export const results = {
	found: `${base}found`,
	required: `${base}required`,
	leftAlone: `${base}left-alone`,
	clean: `${base}clean`,
	agreed: `${base}agreed`,
	questions: `${base}questions`,
	exercises: `${base}exercises`
} as const;

/** What a context tells: which try of an exercise, which round of an assignment, both counted from 1. */
export const contexts = { try: `${base}try`, round: `${base}round` } as const;

/** The activity by which every statement says that it keeps to this vocabulary. */
export const profile = `${base}profile`;

/** What stands in the place of an assignment where nobody asked for the work. */
export const unasked = `${base}unasked`;

/**
 * The home page of our accounts. The standard wants a web address there; this one is reserved for having no
 * owner and leading nowhere (RFC 6761, section 6.4), and tells nothing of a school.
 */
export const homePage = 'https://loupe.invalid/';

const place = (...parts: string[]) => base + parts.map(encodeURIComponent).join('/');

/** The IRI of a lesson. */
export const lessonId = (slug: string) => place('lesson', slug);

/** The IRI of an exercise of a lesson. */
export const exerciseId = (slug: string, exercise: string) => place('lesson', slug, exercise);

/** The IRI of an assignment by its id; null stands for work that nobody asked for. */
export const assignmentId = (id: string | null) =>
	id === null ? unasked : place('assignment', id);
