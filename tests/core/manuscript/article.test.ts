import {
	joinSentences,
	joinWords,
	quoted,
	splitSentence,
	splitWord
} from '$lib/core/manuscript/article';
import { begun, isParagraph, type Key, type Manuscript } from '$lib/core/manuscript/manuscript';
import { filesOf } from '$lib/core/manuscript/source';
import { cut, plain } from '$lib/core/text';
import { expect, test } from 'vitest';

const key = (from: number, to: number): Key => ({
	...{ at: 'p1', from, to, strand: 'language', label: 'L1', also: [] },
	...{ zone: 'required', why: 'It pushes.', calmer: '', origin: 'own' }
});

function made(sentences: string[], keys: Record<string, Key> = {}): Manuscript {
	const paragraph = { id: 'p1', role: 'paragraph' as const, used: true };
	return {
		...begun('m', 'own-m', 1),
		article: [{ ...paragraph, sentences: sentences.map((each) => cut(each)) }],
		keys
	};
}

const paragraph = ({ article }: Manuscript) => article.filter(isParagraph)[0]!;
const sentences = (manuscript: Manuscript) =>
	paragraph(manuscript).sentences.map((each) => each.join(''));
const words = (manuscript: Manuscript) =>
	paragraph(manuscript).sentences.flatMap((each) => each.filter((_, place) => place % 2));
const printed = (manuscript: Manuscript) => plain({ ...paragraph(manuscript), headline: false });
const marked = (manuscript: Manuscript) => {
	const all = words(manuscript);
	return Object.values(manuscript.keys).map(({ from, to }) => all.slice(from, to + 1).join(' '));
};

test('a sentence is cut before a word, and what stands between stays printed as it was', () => {
	const before = made(['“We left.” They said so. It rained.']);
	const after = splitSentence(before, 'p1', 2);
	expect(sentences(after)).toEqual(['“We left.”', 'They said so. It rained.']);
	expect(printed(after)).toBe(printed(before));
	expect(splitSentence(after, 'p1', 2)).toBe(after);
	expect(splitSentence(after, 'p1', 0)).toBe(after);
	expect(splitSentence(after, 'p1', 99)).toBe(after);
	expect(splitSentence(after, 'p9', 1)).toBe(after);
});

test('a sentence is not cut where no space stands, since that would change what was printed', () => {
	const before = made(['One.[1]Two came.']);
	expect(words(before)).toEqual(['One.[1]Two', 'came']);
	const cutUp = splitWord(before, 'p1', 0, 7);
	expect(words(cutUp)).toEqual(['One.[1', 'Two', 'came']);
	expect(splitSentence(cutUp, 'p1', 1)).toBe(cutUp);
	expect(printed(cutUp)).toBe(printed(before));
});

test('two sentences become one, and a cut made by mistake is gone', () => {
	const before = made(['Dr.', 'Smith came.']);
	const after = joinSentences(before, 'p1', 0);
	expect(sentences(after)).toEqual(['Dr. Smith came.']);
	expect(printed(after)).toBe(printed(before));
	expect(joinSentences(after, 'p1', 0)).toBe(after);
});

test('keys keep their words when a word before, in or after them is cut', () => {
	const before = made(['The anti-Iran exile group left.'], { k: key(2, 3) });
	expect(marked(before)).toEqual(['exile group']);
	const early = splitWord(before, 'p1', 1, 5);
	expect(words(early)).toEqual(['The', 'anti', 'Iran', 'exile', 'group', 'left']);
	expect(marked(early)).toEqual(['exile group']);
	const inside = splitWord(before, 'p1', 3, 2);
	expect(marked(inside)).toEqual(['exile gr oup']);
	expect(marked(splitWord(before, 'p1', 4, 2))).toEqual(['exile group']);
	for (const each of [early, inside]) expect(printed(each)).toBe(printed(before));
});

test('keys keep their words when two words are joined', () => {
	const before = made(['The anti Iran exile group left.'], { k: key(3, 4), whole: key(2, 2) });
	const after = joinWords(before, 'p1', 1);
	expect(words(after)).toEqual(['The', 'anti Iran', 'exile', 'group', 'left']);
	expect(marked(after)).toEqual(['exile group', 'anti Iran']);
	expect(printed(after)).toBe(printed(before));
	expect(joinWords(after, 'p1', 4)).toBe(after);
});

test('a word is not cut where one side would be no word', () => {
	const before = made(['It’s so.']);
	expect(splitWord(before, 'p1', 0, 0)).toBe(before);
	expect(splitWord(before, 'p1', 0, 4)).toBe(before);
	expect(words(splitWord(before, 'p1', 0, 2))).toEqual(['It', 's', 'so']);
});

test('how much is quoted counts words of paragraphs that students see, and no bridge', () => {
	const one = made(['One two three.']);
	const article = [
		...one.article,
		{ ...paragraph(one), id: 'p2', used: false },
		{ id: 's1', summary: 'Many words of our own.' }
	];
	expect(quoted({ article })).toEqual({ all: 6, used: 3 });
});

test('a key says which of the places with the same words it means', () => {
	const files = filesOf(made(['So bad, so bad, so sad.'], { b: key(2, 3), a: key(0, 1) }));
	expect((files.text as { key: { quote: string; nth: number }[] }).key).toMatchObject([
		{ at: 'p1', quote: 'So bad', nth: 1 },
		{ at: 'p1', quote: 'so bad', nth: 1 }
	]);
	const twice = filesOf(made(['so bad, so bad.'], { b: key(2, 3) }));
	expect((twice.text as { key: object[] }).key).toMatchObject([{ quote: 'so bad', nth: 2 }]);
});
