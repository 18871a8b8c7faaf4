import { joinSentences } from '$lib/core/manuscript/article';
import { nameless, type Brought, type Piece } from '$lib/core/manuscript/bring/brought';
import { bring, keysLost, textOf } from '$lib/core/manuscript/bring/into';
import { bridge, move, remove, setRole, sumUp, use } from '$lib/core/manuscript/bring/parts';
import { reword } from '$lib/core/manuscript/bring/reword';
import { begun, isParagraph, Manuscript, type Key } from '$lib/core/manuscript/manuscript';
import { Problem } from '$lib/core/problem';
import * as v from 'valibot';
import { expect, test } from 'vitest';

const article = (...texts: (string | Piece)[]): Brought =>
	nameless(texts.map((text) => (typeof text === 'string' ? { role: 'paragraph', text } : text)));
const headline = (text: string): Piece => ({ role: 'headline', text });
const key = (at: string, from: number, to: number): Key => ({
	...{ at, from, to, strand: 'language', label: 'L1', also: [] },
	...{ zone: 'required', why: 'It pushes.', calmer: '', origin: 'own' }
});
const made = (keys: Record<string, Key> = {}) => ({
	...bring(
		begun('m', 'own-m', 1),
		article(headline('Bus goes'), 'Dr. Lee met us. It rained.', 'We left.')
	),
	keys
});
const parts = ({ article }: Manuscript) =>
	article.map((part) =>
		isParagraph(part) ? `${part.id} ${textOf(part)}` : `${part.id} (${part.summary})`
	);

test('an article gets ids that say where its paragraphs stand, and its sentences are cut', () => {
	const manuscript = made();
	expect(parts(manuscript)).toEqual([
		'p0 Bus goes',
		'p1 Dr. Lee met us. It rained.',
		'p2 We left.'
	]);
	const [, first] = manuscript.article.filter(isParagraph);
	expect(first!.sentences.map((each) => each.join(''))).toEqual(['Dr. Lee met us.', 'It rained.']);
	expect(v.is(Manuscript, manuscript)).toBe(true);
});

test('of a long article the first part is chosen for students, of an invented text all', () => {
	const long = article(
		...Array<string>(10)
			.fill('')
			.map((_, n) => `Word${n} `.repeat(50))
	);
	const used = (m: Manuscript) => m.article.filter((part) => isParagraph(part) && part.used).length;
	const start = begun('m', 'own-m', 1);
	expect(used(bring(start, long))).toBe(5);
	expect(used(bring({ ...start, about: { ...start.about, invented: true } }, long))).toBe(10);
	expect(used(bring(start, article('One short text.')))).toBe(1);
});

test('what an article says of itself fills empty fields, and no others', () => {
	const start = begun('m', 'own-m', 1);
	const said = { ...article('It rained.'), title: 'Rain', byline: 'A. Lee', date: '1 May' };
	const after = bring({ ...start, about: { ...start.about, byline: 'By me' } }, said).about;
	expect(after).toMatchObject({
		title: 'Rain',
		byline: 'By me',
		datePrinted: '1 May',
		publisher: ''
	});
});

test('another article keeps paragraphs that stay word for word, with their cuts and keys', () => {
	const before = joinSentences(made({ stays: key('p1', 1, 1), goes: key('p2', 0, 0) }), 'p1', 0);
	const after = bring(before, article('A new one.', 'Dr. Lee met us. It rained.', 'We stayed.'));
	expect(parts(after)).toEqual(['p3 A new one.', 'p1 Dr. Lee met us. It rained.', 'p4 We stayed.']);
	expect(after.article[1]).toBe(before.article[1]);
	expect(Object.keys(after.keys)).toEqual(['stays']);
	expect(keysLost(before, after)).toBe(1);
});

test('the headline is p0, and whatever names a paragraph moves with its id', () => {
	const before = {
		...made({ k: key('p1', 0, 0), h: key('p0', 0, 0) }),
		exercises: [
			{
				...{ id: 'find', type: 'mark', title: 'p1', instruction: '' },
				...{ passages: ['p1', 'p2'], items: [{ at: 'p1', quote: 'p1' }] }
			}
		]
	};
	const after = setRole(before, 'p1', 'headline');
	expect(parts(after)).toEqual(['p3 Bus goes', 'p0 Dr. Lee met us. It rained.', 'p2 We left.']);
	expect(after.article.map((part) => isParagraph(part) && part.role)).toEqual([
		...['heading', 'headline', 'paragraph']
	]);
	expect([after.keys.k!.at, after.keys.h!.at]).toEqual(['p0', 'p3']);
	expect(after.exercises).toMatchObject([
		{ title: 'p1', passages: ['p0', 'p2'], items: [{ at: 'p0', quote: 'p1' }] }
	]);
	expect(parts(setRole(after, 'p0', 'quotation'))[1]).toMatch(/^p4 /);
});

test('paragraphs are moved, left out, taken out and summed up', () => {
	const before = made({ k: key('p2', 0, 0) });
	expect(parts(move(before, 'p2', -1)).map((part) => part.slice(0, 2))).toEqual(['p0', 'p2', 'p1']);
	expect(move(before, 'p0', -1)).toBe(before);
	expect(move(before, 'p2', 1)).toBe(before);
	expect(use(before, 'p2', false).keys).toEqual(before.keys);
	expect(remove(before, 'p2').keys).toEqual({});
	const summed = sumUp(bridge(before, 'p2'), 's1', 'More rain.');
	expect(parts(summed)).toEqual([...parts(before).slice(0, 2), 's1 (More rain.)', 'p2 We left.']);
	expect(parts(bridge(summed, 'none')).at(-1)).toBe('s2 ()');
});

test('a paragraph that is reworded keeps the keys whose words still stand, and tells the others', () => {
	const before = made({
		...{ early: key('p1', 1, 1), late: key('p1', 4, 5), gone: key('p1', 2, 2) },
		other: key('p2', 0, 0)
	});
	const { manuscript, lost } = reword(before, 'p1', 'Dr. Lee saw nobody of us. It rained.');
	expect(lost).toEqual(['met']);
	expect(manuscript.keys).toEqual({
		...{ early: key('p1', 1, 1), late: key('p1', 6, 7), other: key('p2', 0, 0) }
	});
	const turned = reword(before, 'p1', 'It rained. Dr. Lee met us.');
	expect(turned.lost).toEqual([]);
	expect(turned.manuscript.keys.gone).toEqual(key('p1', 4, 4));
});

test('sentences that stay when a paragraph is reworded stay cut by hand', () => {
	const joined = joinSentences(made(), 'p1', 0);
	const after = (text: string) =>
		reword(joined, 'p1', text)
			.manuscript.article.filter(isParagraph)[1]!
			.sentences.map((each) => each.join(''));
	const byHand = 'Dr. Lee met us. It rained.';
	expect(after(`${byHand} All went.  Home.`)).toEqual([byHand, 'All went.', 'Home.']);
	expect(after(`Then. ${byHand}`)).toEqual(['Then.', byHand]);
	expect(after(byHand)).toEqual([byHand]);
	expect(after(`${byHand} —`)).toEqual(['Dr. Lee met us.', 'It rained. —']);
	expect(() => reword(joined, 'p1', ' — ')).toThrow(Problem);
});
