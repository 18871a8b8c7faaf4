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
	let count = 0;
	const painted = new Map<string, Map<string, Span>>();
	let shown = new Map<string, Span[]>();
	const tones = `mine ${strand}`;
	const paint = (id: string, mark: Mark): Span => {
		const label = name(mark.label);
		return { ...mark, id, tones, opens: `[${label ?? 'your mark'}: `, closes: ']', tag: label };
	};
	const put = (id: string, mark: Mark) => {
		const passage = painted.get(mark.at) ?? new Map<string, Span>();
		painted.set(mark.at, passage.set(id, paint(id, mark)));
	};
	/** Paints what changed, and gives back in which passages. To look through a thousand marks once is enough. */
	const change = (marks: Record<string, Mark>): Set<string> => {
		const places = new Set<string>();
		const drop = (id: string, { at }: Mark) => {
			painted.get(at)?.delete(id);
			places.add(at);
		};
		let [now, stayed] = [0, 0];
		for (const id in marks) {
			now++;
			const [old, mark] = [before[id], marks[id]!];
			if (old) stayed++;
			if (old === mark) continue;
			if (old && old.at !== mark.at) drop(id, old);
			put(id, mark);
			places.add(mark.at);
		}
		if (stayed < count) for (const id in before) if (!(id in marks)) drop(id, before[id]!);
		[before, count] = [marks, now];
		return places;
	};
	return (marks) => {
		const places = change(marks);
		if (places.size) shown = new Map(shown);
		for (const at of places) shown.set(at, [...(painted.get(at)?.values() ?? [])]);
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
