import type { LabelId } from '$lib/core/labels';
import type { Mark } from '$lib/core/mark';
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
): (marks: Record<string, Mark>) => Map<string, Span[]> {
	let before: Record<string, Mark> = {};
	let painted = new Map<string, Span[]>();
	const tones = `mine ${strand}`;
	const paint = (id: string, mark: Mark): Span => {
		const label = name(mark.label);
		return { ...mark, id, tones, opens: `[${label ?? 'your mark'}: `, closes: ']', tag: label };
	};
	const touched = (now: Record<string, Mark>): Set<string> => {
		const places = new Set<string>();
		for (const id in now) {
			if (now[id] === before[id]) continue;
			places.add(now[id]!.at);
			if (before[id]) places.add(before[id].at);
		}
		for (const id in before) if (!(id in now)) places.add(before[id]!.at);
		return places;
	};
	return (marks) => {
		const places = touched(marks);
		before = marks;
		if (!places.size) return painted;
		painted = new Map(painted);
		for (const at of places) painted.delete(at);
		for (const id in marks) {
			const mark = marks[id]!;
			if (!places.has(mark.at)) continue;
			const spans = painted.get(mark.at);
			if (spans) spans.push(paint(id, mark));
			else painted.set(mark.at, [paint(id, mark)]);
		}
		return painted;
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
