import { isParagraph, type Manuscript, type Reader } from '../manuscript/manuscript';
import { passageOf } from '../manuscript/source';
import { shown } from '../manuscript/keys';
import { Problem } from '../problem';
import { locate, quote, type Passage, type Place } from '../text';
import type { Reply, Said } from './reply';
import { printOf } from './request';

/** How a reply stands to what is here of the same reader. */
export type Stands = 'new' | 'newer' | 'same' | 'older';

/**
 * What would come of taking a reply in: the reader as the manuscript would hold them, how that stands to what is
 * here, whether the text is another one since they read it, and how many marks moved along with their words.
 */
export type Taking = { reader: Reader; stands: Stands; isOther: boolean; moved: number };

/**
 * Looks at a reply before it counts; nothing is changed. Throws a Problem where it answers another lesson, or
 * where its marks do not stand on the words that it says they do.
 */
export function look(manuscript: Manuscript, reply: Reply): Taking {
	if (reply.lesson !== manuscript.id) {
		throw new Problem(
			`This answers another lesson of yours or of somebody else: “${reply.title}”.`,
			'Open that lesson, and take it in there.'
		);
	}
	const isOther = reply.print !== printOf(shown(manuscript));
	const passages = manuscript.article.filter(isParagraph).map(passageOf);
	const lost: Reader['lost'] = [];
	let moved = 0;
	const marks = reply.strands.map(({ strand, marks }) => {
		const there = marks.flatMap((mark) => {
			const place = isOther ? found(passages, mark) : exactly(passages, mark);
			const { label, why } = mark;
			if (!place) lost.push({ strand, quote: mark.quote, label, why });
			else if (place.at !== mark.at || place.from !== mark.from) moved++;
			return place ? [{ ...place, label, why, left: false }] : [];
		});
		return [strand, there] as const;
	});
	const { reader: id, name, at } = reply;
	const reader = { id, name, at, passages: reply.passages, left: {}, lost };
	const before = Object.hasOwn(manuscript.readers, id) ? manuscript.readers[id]! : null;
	return {
		reader: { ...reader, marks: Object.fromEntries(marks) },
		stands: !before ? 'new' : at === before.at ? 'same' : at > before.at ? 'newer' : 'older',
		...{ isOther, moved }
	};
}

/**
 * The manuscript with a reader taken in, in place of what they said before; what the teacher has decided about
 * marks and keys that are still the same stays decided. The key is as it was.
 */
export function take(manuscript: Manuscript, { reader, stands }: Taking): Manuscript {
	if (stands === 'same' || stands === 'older') return manuscript;
	const before = manuscript.readers[reader.id];
	const marks = Object.entries(reader.marks).map(([strand, list]) => {
		const old = before?.marks[strand as keyof Reader['marks']] ?? [];
		const kept = list?.map((mark) => {
			const same = old.find(({ at, from, to, label }) => {
				return at === mark.at && from === mark.from && to === mark.to && label === mark.label;
			});
			return { ...mark, left: same?.left ?? false };
		});
		return [strand, kept ?? null] as const;
	});
	const whole = { ...reader, left: before?.left ?? {}, marks: Object.fromEntries(marks) };
	return { ...manuscript, readers: { ...manuscript.readers, [reader.id]: whole } };
}

/** The manuscript without a reader. The key is as it was. */
export function withoutReader(manuscript: Manuscript, id: string): Manuscript {
	const { [id]: _gone, ...readers } = manuscript.readers;
	return { ...manuscript, readers };
}

function exactly(passages: readonly Passage[], { at, from, to, quote: said }: Said): Place {
	const passage = passages.find(({ id }) => id === at);
	if (passage && quote(passage, { from, to }) === said) return { at, from, to };
	throw new Problem(
		'What is marked here does not fit the text: its words and their places differ.',
		'Ask your colleague to send it once more. Nothing has changed.'
	);
}

/** Where the words of a mark stand now: where they stood, else nearest to it in their paragraph, else where they stand once. */
function found(passages: readonly Passage[], mark: Said): Place | null {
	const home = passages.find(({ id }) => id === mark.at);
	if (home && quote(home, mark) === mark.quote)
		return { at: mark.at, from: mark.from, to: mark.to };
	const near = home ? all(home, mark.quote) : [];
	const nearest = near.toSorted(
		(a, b) => Math.abs(a.from - mark.from) - Math.abs(b.from - mark.from)
	)[0];
	if (nearest) return nearest;
	const elsewhere = passages.flatMap((passage) => all(passage, mark.quote));
	return elsewhere.length === 1 ? elsewhere[0]! : null;
}

/** The places where just these words stand in a passage. */
function all(passage: Passage, words: string): Place[] {
	const places: Place[] = [];
	for (let nth = 1; ; nth++) {
		const range = locate(passage, words, nth);
		if (!range) return places;
		if (quote(passage, range) === words) places.push({ at: passage.id, ...range });
	}
}
