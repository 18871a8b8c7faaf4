import type { LabelId } from '../labels';
import type { Mark } from '../mark';
import { add, blank, sayNothing } from '../marking';
import { Problem } from '../problem';
import type { Line, PrintedWord } from './lines';
import { wordsOn } from './lines';

/** What codes refer to: the printed lines of an exercise, and the labels on offer. */
export type Sheet = { lines: readonly Line[]; labels: readonly LabelId[] };

type Answer = ReturnType<typeof blank>;

/** What some codes say, as far as they are understood, and what is wrong with each of the others. */
export type Reading = { answer: Answer; wrong: { code: string; why: Problem }[] };

type Spot = { line: Line; word: PrintedWord };

const grammar = /^(\d+)(?:[.:](\d+))?(?:-(\d+)(?:[.:](\d+))?)?([slf]\d+)?$/;

/** Codes one by one: between them stands ; or , or a new line, or nothing where a label ends the one before. */
function cut(text: string): string[] {
	const parts = text.split(/[;,\n]+|(?<=[slfSLF]\d+)\s+(?=\d)/u);
	return parts.map((part) => part.trim().replace(/\s+/gu, ' ')).filter(Boolean);
}

/**
 * Reads what a teacher types for a student’s sheet: `12-14 L1` are the words 12 to 14 with the label L1, `3.4-3.9 L1` or `3.4-9 L1` those of line 3 from its fourth to its ninth word, `30 L2` is one
 * word, and `nothing` says that there is nothing to mark. Where there is one label, it need not be said;
 * elsewhere a mark without one is one that the student did not label. No text is a blank answer.
 */
export function readCodes(text: string, sheet: Sheet): Reading {
	const wrong: Reading['wrong'] = [];
	let answer = blank();
	let nothing = false;
	for (const code of cut(text)) {
		try {
			if (/^(nothing|none|n)$/i.test(code)) {
				nothing = true;
				continue;
			}
			const mark = markOf(code, sheet);
			if (Object.values(answer.marks).some((other) => alike(other, mark))) {
				throw new Problem(`“${code}” stands here twice.`, 'Leave one out.');
			}
			[answer] = add(answer, mark, mark.label);
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			wrong.push({ code, why: error });
		}
	}
	if (nothing && (wrong.length || Object.keys(answer.marks).length)) {
		const why = new Problem('“nothing” stands beside marks.', 'Leave out the one or the other.');
		wrong.push({ code: 'nothing', why });
	} else if (nothing) answer = sayNothing(true);
	return { answer, wrong };
}

function alike(one: Mark, other: Mark): boolean {
	const { at, from, to, label } = other;
	return one.at === at && one.from === from && one.to === to && one.label === label;
}

function markOf(code: string, sheet: Sheet): Mark {
	const bare = code.toLowerCase().replace(/[–—−]/gu, '-').replace(/\s+/gu, '');
	const found = grammar.exec(bare);
	// Words counted through the text and words of a line do not mix, but “3.4-9” stays in line 3.
	if (!found || (found[2] === undefined && found[4] !== undefined)) {
		throw new Problem(`“${code}” is not a place in the text.`, 'Write it like this: 12-14 L1');
	}
	const [, a, b, c, d, label] = found;
	const first = b === undefined ? word(code, a!, sheet) : inLine(code, a!, b, sheet);
	let last = first;
	if (c !== undefined) {
		if (b === undefined) last = word(code, c, sheet);
		else last = d === undefined ? inLine(code, a!, c, sheet) : inLine(code, c, d, sheet);
	}
	if (last.word.number < first.word.number) {
		throw new Problem(`“${code}” ends before it begins.`, 'Give the first word first.');
	}
	if (last.line.at !== first.line.at) {
		const fix = 'Make it two marks, one for each paragraph.';
		throw new Problem(`“${code}” runs from one paragraph into another.`, fix);
	}
	const [from, to] = [first.word.n, last.word.n];
	return { at: first.line.at, from, to, label: labelOf(code, label, sheet) };
}

function word(code: string, number: string, { lines }: Sheet): Spot {
	const wanted = Number(number);
	const count = wordsOn(lines);
	if (wanted < 1) throw new Problem(`“${code}”: words are counted from 1.`, 'Look once more.');
	if (wanted > count) {
		throw new Problem(`“${code}”: this text has ${count} words.`, 'Look at the numbers once more.');
	}
	const line = lines.findLast(({ words }) => words[0]!.number <= wanted)!;
	return { line, word: line.words[wanted - line.words[0]!.number]! };
}

function inLine(code: string, number: string, place: string, { lines }: Sheet): Spot {
	const line = lines[Number(number) - 1];
	if (!line) {
		const fix = 'Look at the numbers in the margin once more.';
		throw new Problem(`“${code}”: this text has the lines 1 to ${lines.length}.`, fix);
	}
	const found = line.words[Number(place) - 1];
	if (found) return { line, word: found };
	const count = line.words.length;
	const words = `${count} ${count === 1 ? 'word' : 'words'}`;
	throw new Problem(`“${code}”: line ${line.number} has ${words}.`, 'Count once more, from 1.');
}

const and = new Intl.ListFormat('en-GB', { type: 'conjunction' });

function labelOf(code: string, typed: string | undefined, { labels }: Sheet): LabelId | null {
	if (typed === undefined) return labels.length === 1 ? labels[0]! : null;
	const label = labels.find((each) => each.toLowerCase() === typed);
	if (label) return label;
	if (!labels.length) {
		throw new Problem(`“${code}”: this exercise has no labels.`, 'Leave the label out.');
	}
	const all =
		labels.length === 1 ? `only the label ${labels[0]!}` : `the labels ${and.format(labels)}`;
	throw new Problem(`“${code}”: this exercise has ${all}.`, 'Look at the key once more.');
}
