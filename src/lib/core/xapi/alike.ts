import { same } from '../merge';

type Fields = Record<string, unknown>;
const isFields = (thing: unknown): thing is Fields =>
	typeof thing === 'object' && thing !== null && !Array.isArray(thing);

/** What a store adds by itself, and what it may show in another form. */
const added = new Set(['stored', 'authority', 'version', 'attachments', 'display', 'definition']);

function meaning(thing: unknown): unknown {
	if (Array.isArray(thing)) return thing.map(meaning);
	if (!isFields(thing)) return thing;
	const entries = Object.entries(thing).filter(([name]) => !added.has(name));
	return Object.fromEntries(
		entries.map(([name, value]) => {
			if (name === 'contextActivities' && isFields(value)) return [name, inLists(value)];
			if (name === 'timestamp') return [name, Date.parse(String(value))];
			if (name === 'objectType' && value !== 'Agent' && value !== 'Activity') return [name, value];
			return name === 'objectType' ? [name, undefined] : [name, meaning(value)];
		})
	);
}

/** A store may give one activity by itself, and a list in any order. */
const inLists = (around: Fields) =>
	Object.fromEntries(
		Object.entries(around).map(([place, activities]) => [
			place,
			[activities].flat().map(idOf).sort()
		])
	);

const idOf = (activity: unknown) => (isFields(activity) ? String(activity.id) : '');

/**
 * Whether a statement that a store gave back says what ours says. What stores may change does not count: their own
 * stamps, the names and kinds of things, the form of a time, one activity outside of a list (xAPI 1.0.3, part 2,
 * 2.3.2).
 */
export function alike(ours: unknown, theirs: unknown): boolean {
	return same(meaning(ours), meaning(theirs));
}
