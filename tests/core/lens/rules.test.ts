import { tagsOf } from '$lib/authoring/lens';
import type { Rule } from '$lib/core/lens/candidate';
import { candidates } from '$lib/core/lens/lens';
import { cut, quote, type Passage } from '$lib/core/text';
import { lens } from '$lib/server/lens';
import { expect, test } from 'vitest';

const { lists } = lens();

const passage = (...sentences: string[]): Passage => ({
	...{ id: 'p1', headline: false },
	sentences: sentences.map(cut)
});

/** What a rule finds in some sentences: label and words, with what the grammar of the sentences says. */
async function found(rule: Rule, ...sentences: string[]): Promise<string[]> {
	const text = passage(...sentences);
	return candidates([text], lists, await tagsOf([text]))
		.filter((each) => each.rule === rule)
		.map((each) => `${each.label} ${quote(text, each)}`);
}

test.for<[Rule, string, string[]]>([
	[
		'quotation',
		'Caretaker Jonas Weill said the boiler had failed twice.',
		['S1 Caretaker Jonas Weill said']
	],
	['quotation', '“It was cold,” said Jonas Weill.', ['S1 said Jonas Weill']],
	[
		'quotation',
		'Jonas Weill, who looks after the boiler, said it had failed.',
		['S1 Jonas Weill, who looks after the boiler, said']
	],
	['quotation', 'It failed, according to Jonas Weill.', ['S1 according to Jonas Weill']],
	['document', 'The logbook says that the pool was shut.', ['S2 logbook says']],
	['document', 'It was shut, according to a report.', ['S2 according to a report']],
	['shielded', 'A resident who asked not to be named said it was cold.', ['S3 resident who asked']],
	['passed', 'The ferry will reportedly stop in autumn.', ['S5 reportedly']],
	['passed', 'The Valley Post reported that it will stop.', ['S5 Valley Post reported']],
	['crowd', 'Critics say that it is too loud.', ['S4 Critics say']],
	['crowd', 'It is said that the band is too loud.', ['S4 It is said']],
	['verb', 'The mayor admitted that she had sold it.', ['L4 admitted']],
	['charged', 'The brutal rule came in.', ['L1 brutal']],
	['charged', 'A petition came from the troublemakers of 9B.', ['L2 troublemakers']],
	['charged', 'The old mill is a time bomb.', ['L7 time bomb']],
	['charged', 'Everyone knows that the mill is old.', ['L8 Everyone knows']],
	['strong', 'It has a mere 118 names.', ['L3 mere']],
	['strong', 'It was the coldest winter of all time.', ['L3 of all time']],
	['doubt', 'The so-called plan is ready.', ['L5 so-called']],
	['doubt', 'The town opened its “garden” on Friday.', ['L5 garden']],
	['fog', 'Jobs went in the restructuring.', ['L6 restructuring']],
	['passive', 'Three workers were dismissed in May.', ['F5 were dismissed']],
	['cause', 'The only way to save it is a toll.', ['F6 The only way']]
])('the rule “%s” finds what it is for in: %s', async ([rule, text, expected]) => {
	const got = await found(rule, text);
	expect(got).toHaveLength(expected.length);
	for (const [n, words] of expected.entries()) expect(got[n]).toContain(words);
});

test.for<[Rule, string]>([
	// A name is there, and nothing is told on its word.
	['quotation', 'The bridge was named after Wanda Griffiths.'],
	// The verb of saying belongs to the speaker, between quotation marks.
	['quotation', '“Jonas Weill said so,” it read.'],
	// A report that is talked about, not leaned on.
	['quotation', 'Jonas Weill read the report.'],
	['document', 'The plan for the buses runs to 84 pages.'],
	['shielded', 'The finder of the purse went home.'],
	['shielded', 'Nurse Mina Roy said it was cold.'],
	['passed', 'The Valley Post has moved to a smaller office.'],
	// Crowds that are there, and that nothing is credited to.
	['crowd', 'Critics filled the hall.'],
	['crowd', 'It was decided, and nobody was asked.'],
	['crowd', 'Two neighbours, Femi Adeyinka and Tevita Moala, said it was loud.'],
	['verb', 'The mayor said that she had sold it.'],
	['verb', '“He admitted it,” said Mina Roy.'],
	['charged', 'The new rule came in.'],
	['charged', '“It is brutal,” said Mina Roy.'],
	['strong', 'It has 118 names.'],
	['doubt', 'The plan is ready.'],
	// Quotation marks round a title, and round words that somebody said.
	['doubt', 'She sang “Yellow Moon” on Friday.'],
	['doubt', 'Mina Roy called it “odd”.'],
	['fog', 'Twelve people lost their jobs.'],
	// Somebody is named who did it; nothing was done to anybody; a passive that hides nobody.
	['passive', 'Three workers were dismissed by the mayor in May.'],
	['passive', 'Three workers were cold in May.'],
	['passive', 'She was born in May.'],
	['cause', 'A toll is one way to save it.']
])('the rule “%s” leaves alone: %s', async ([rule, text]) => {
	expect(await found(rule, text)).toEqual([]);
});

test('a headline has no speakers, and its words are read like any other', async () => {
	const text = { ...passage('Critics say brutal rule must go'), headline: true };
	const rules = candidates([text], lists).map(({ rule }) => rule);
	expect(rules).toContain('charged');
	expect(rules).not.toContain('crowd');
});

test('a quotation set apart is its speaker’s, every word of it', () => {
	const text = { ...passage('It was a brutal and utterly cruel rule.'), quotation: true };
	expect(candidates([text], lists)).toEqual([]);
});

test('marks that are never closed take no words from the writer', () => {
	const text = passage('The rule is “new and brutal.', 'It is cruel.');
	const words = candidates([text], lists).map((each) => quote(text, each));
	expect(words).toEqual(['brutal', 'cruel']);
});

test('a suggestion has the calmer twin of its word, and an id made of its rule and place alone', () => {
	const [one] = candidates([passage('The regime met.')], lists);
	expect(one).toMatchObject({ calmer: 'government', id: 'charged.1-1.p1' });
	const [same] = candidates([passage('The regimes met again.')], lists);
	expect(same!.id).toBe(one!.id);
});

test('two suggestions of one label never lie on the same words', () => {
	const text = passage('It was the worst storm in history, and the worst in the history of Wales.');
	const all = candidates([text], lists).filter(({ label }) => label === 'L3');
	const words = all.flatMap(({ from, to }) =>
		Array.from({ length: to - from + 1 }, (_, n) => from + n)
	);
	expect(new Set(words).size).toBe(words.length);
	expect(all.length).toBeGreaterThan(1);
});
