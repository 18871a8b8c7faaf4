import { alike, byPassage, type ByPassage, type Marked, type Marks } from '$lib/core/by-passage';
import type { LabelId } from '$lib/core/labels';
import type { Finding } from '$lib/core/review';
import type { Span } from '$lib/core/segments';

type Name = (label: LabelId | null) => string | null;

/** The spans of each passage, by its id. */
export type Painting = { get: (at: string) => Span[] | undefined };

/**
 * How the marks of a student are painted while they mark. A passage in which no mark changed keeps the
 * very spans that it had, so that only the one that was touched is painted again.
 */
export function highlighter(
	strand: string,
	name: Name
): (marks: Marks) => ReadonlyMap<string, Span[]> {
	let before: ByPassage['at'] = new Map();
	let shown = new Map<string, Span[]>();
	const tones = `mine ${strand}`;
	const paint = (mark: Marked): Span => {
		const label = name(mark.label);
		return { ...mark, tones, opens: `[${label ?? 'your mark'}: `, closes: ']', tag: label };
	};
	return (marks) => {
		const { at: now } = byPassage(marks);
		if (now === before) return shown;
		const next = new Map<string, Span[]>();
		for (const [at, list] of now) {
			const spans = alike(list, before.get(at)) && shown.get(at);
			next.set(at, spans || list.map(paint));
		}
		[before, shown] = [now, next];
		return shown;
	};
}

/** For each state of a finding: the line it is painted with, and what a screen reader hears. */
const looks: Record<Finding['state'], [tone: string, heard: string]> = {
	found: ['found', 'key passage, you found it'],
	cousin: ['found', 'key passage, found, close label'],
	mislabelled: ['found', 'key passage, found, other label'],
	missed: ['missed', 'key passage you did not mark'],
	arguable: ['arguable', 'arguable, you marked it'],
	open: ['arguable', 'arguable, you left it'],
	near: ['near', 'near a key passage'],
	beside: ['near', 'beside a key passage'],
	clean: ['clean', 'clean, you marked it'],
	lost: ['', '']
};

/** The prefix of spans that only say where a student's mark lies. */
export const wash = 'wash-';

function explained(findings: readonly Finding[], name: Name): Span[] {
	const washes = findings.flatMap(({ marks, state, place }) =>
		marks.map((mark): Span => {
			const tones = state === 'clean' ? 'reviewed clean mine' : 'reviewed mine';
			const label = name(mark.label);
			// Where both lie on the same words, what is heard of the finding says it all.
			const alike = mark.from === place.from && mark.to === place.to;
			const opens = alike ? '' : `[your mark${label ? `, ${label}` : ''}: `;
			const closes = alike ? '' : ']';
			return { ...mark, id: wash + mark.id, tones, opens, closes, tag: null };
		})
	);
	const lines = findings.map(({ id, place, key, marks, state }): Span => {
		const [tone, heard] = looks[state];
		const label = key && state !== 'near' ? key.label : (marks[0]?.label ?? null);
		const tones = `reviewed ${tone}`;
		return { ...place, id, tones, opens: `[${heard}: `, closes: ']', tag: name(label) };
	});
	return [...washes, ...lines];
}

/**
 * How findings are painted after the commit: the key's line, and a wash over what the student marked.
 * A mark lies in the passage of its finding. Each passage is made up when it is first asked for.
 */
export function explanation(findings: readonly Finding[], name: Name): Painting {
	const lists = new Map<string, Finding[]>();
	for (const finding of findings) {
		const list = lists.get(finding.place.at);
		if (list) list.push(finding);
		else lists.set(finding.place.at, [finding]);
	}
	const made = new Map<string, Span[]>();
	return {
		get(at) {
			const known = made.get(at);
			const list = lists.get(at);
			if (known || !list) return known;
			const spans = explained(list, name);
			made.set(at, spans);
			return spans;
		}
	};
}
