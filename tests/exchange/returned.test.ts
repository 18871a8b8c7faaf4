import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pack, unpack, type Return } from '$lib/core/returned';
import { Problem } from '$lib/core/problem';
import { chosen } from '$lib/exchange/dropped';
import { nameFor, parcels, toFile } from '$lib/exchange/file';
import {
	fromFragment,
	fromReturnFragment,
	longestInCode,
	longestLink,
	returnLinks,
	toFragment,
	toReturnFragment
} from '$lib/exchange/link';
import { opened, parcel } from '$lib/exchange/parcel';
import { code } from '$lib/exchange/qr';
import { entries, zip } from '$lib/exchange/zip';
import { assignment } from './samples';

const text = [
	'You say who speaks and for whom. Now say how they would know: were they there, or did they hear it?',
	'Good: you point to the exact words. What would a reader feel if it said “said” in place of “admitted”?',
	'Fair, but longer than a headline can be. Which five words could go without a loss?',
	'The second half of this is a guess about why the editor did it. Stay with what stands on the page.',
	'Look at paragraph six again: the council did answer. Your list should begin with those who did not.',
	'Strong ending. The tenants are the ones whose rent this is about, and nobody rang a single door bell.',
	'You copied the sentence. Put it into your own plain words first, and then say what is wrong with it.',
	'That check would work: the register is open to everybody. How long would a reporter need for it?',
	'“Experts” is one voice here, not many. Count how many people with a name were really asked.',
	'I see the point about fear, but which word does it? Underline one and try a cooler one in its place.',
	'Half right: the figure is from 2019. Say that it was true once, and what the newest report gives.',
	'Try this without “obviously” and “of course”. If it still convinces you, then it was the evidence.'
];
const word = (n: number, said = text[n % text.length]!) => ({
	...{ lesson: ['dyers-yard-fire', 'kiln-street-bridge'][n % 2]!, exercise: `own-words-${n}` },
	...{ answered: 1_919_999_900_000 + n * 61_234, text: said, at: 1_920_000_500_000 + n * 45_678 },
	ticks: ['say-reader', 'point-exact']
});
const given = (count: number): Return => ({
	...{ learner: '0f1e2d3c4b5a69788796a5b4c3d2e1f0', assignment: '3f1a09c27b' },
	words: Array.from({ length: count }, (_, n) => word(n))
});
const address = 'https://loupe.example.org/reading/assigned/';

test('a teacher’s comments come back from a link, and neither link is taken for the other', () => {
	const fragment = toReturnFragment(given(3));
	expect(fragment).toMatch(/^#r=[A-Za-z0-9_-]+$/);
	expect(fromReturnFragment(fragment)).toEqual(given(3));
	expect(fromFragment(fragment)).toBeNull();
	expect(fromReturnFragment(toFragment(assignment))).toBeNull();
	const swapped = toFragment(assignment).replace('#a=', '#r=');
	expect(() => fromReturnFragment(swapped)).toThrow('not a set of comments');
});

test('a link to comments that is cut short or changed anywhere gives no other comments', () => {
	const fragment = toReturnFragment(given(2));
	for (let place = 3; place < fragment.length; place++) {
		expect(() => fromReturnFragment(fragment.slice(0, place))).toThrow(Problem);
		const other = fragment[place] === 'A' ? 'B' : 'A';
		const changed = fragment.slice(0, place) + other + fragment.slice(place + 1);
		try {
			// A bit at the end may be one that nobody reads.
			expect(fromReturnFragment(changed)).toEqual(given(2));
		} catch (error) {
			expect(error).toBeInstanceOf(Problem);
		}
	}
});

test('three comments fit one code, more go into several, and each is good by itself', () => {
	for (const count of [1, 3, 5, 12]) {
		const links = returnLinks(given(count), address);
		const versions = links.map((link) => code(new TextEncoder().encode(link), 'L').version);
		console.log(
			`${count} comments: ${parcel(pack(given(count))).length} bytes, ` +
				`links of ${links.map(({ length }) => length).join(', ')}, versions ${versions.join(', ')}`
		);
		expect(Math.max(...versions)).toBeLessThanOrEqual(20);
		expect(links.every(({ length }) => length <= longestInCode)).toBe(true);
		const back = links.map((link) => fromReturnFragment(new URL(link).hash)!);
		expect(back.flatMap(({ words }) => words)).toEqual(given(count).words);
		if (count <= 5) expect(links).toHaveLength(1);
		else expect(links.length).toBeGreaterThan(1);
	}
});

test('the longest comment still fits a link; one in letters that take more room may not', () => {
	const long = { ...given(1), words: [word(0, text.join(' ').repeat(9).slice(0, 2000))] };
	const [link, ...more] = returnLinks(long, address);
	expect(more).toEqual([]);
	expect(link!.length).toBeLessThan(longestLink);
	const noise = Array.from({ length: 2000 }, (_, n) =>
		String.fromCodePoint(0x4e00 + ((n * 7919) % 20_000))
	);
	const wide = { ...given(1), words: [word(0, noise.join(''))] };
	expect(() => returnLinks(wide, address)).toThrow(Problem);
	expect(unpack(opened(parcel(pack(wide))))).toEqual(wide);
});

test('a zip holds a file for each student, and none is lost where two have one name', async () => {
	const at = new Date(2031, 4, 7).getTime();
	const all = [given(1), given(2), given(3)];
	const files = all.map((each, n) => ({
		path: nameFor(n < 2 ? 'Mina' : 'Omid Räd', at),
		text: toFile([parcel(pack(each))], 'From your teacher. مینا')
	}));
	const zipped = zip(files, at);
	expect(entries(zipped).map(({ path }) => path)).toEqual([
		'loupe-Mina-2031-05-07.loupe.txt',
		'loupe-Mina-2031-05-07-2.loupe.txt',
		'loupe-Omid-Räd-2031-05-07.loupe.txt'
	]);
	const back = [];
	const file = new File([new Uint8Array(zipped)], 'all.zip');
	for await (const { parcel: found } of parcels(chosen([file]))) {
		back.push(unpack(opened(found as Uint8Array)));
	}
	expect(back).toEqual(all);
});

test('comments of the first format still read', async () => {
	const frozen = JSON.parse(readFileSync('tests/handins/comments-v1.json', 'utf8'));
	const bytes = readFileSync('tests/handins/comments-v1.loupe.txt');
	const found = [];
	for await (const { parcel } of parcels(chosen([new File([bytes], 'comments.txt')]))) {
		found.push(unpack(opened(parcel as Uint8Array)));
	}
	expect(found).toEqual([frozen.comments]);
	expect(fromReturnFragment(frozen.fragment)).toEqual(frozen.comments);
});
