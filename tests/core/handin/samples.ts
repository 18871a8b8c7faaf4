import type { HandIn, Work } from '$lib/core/handin/hand-in';
import type { Attempt } from '$lib/core/attempt';
import { read } from '$lib/core/backup';
import { readFileSync } from 'node:fs';

/** One answer of each kind, as an earlier Loupe kept them. */
const attempts: Attempt[] = read(readFileSync('tests/handins/work-v1.txt', 'utf8')).attempts;
const kept: Work[] = attempts.map(({ lesson, exercise, kind, version, at, answer }, n) => ({
	lesson,
	exercise,
	kind,
	version,
	at,
	answer,
	tries: n % 3 ? 1 : 2,
	first: null
}));

/** A hand-in with work of every kind, an earlier answer among them. */
export const everyKind: HandIn = {
	learner: '2k5m0a1b3c6d731425364758690122',
	name: 'Zoë <b>قاسم</b> 🦊',
	alias: false,
	assignment: { id: '3f1a09c27b', version: 2 },
	at: 1_920_000_000_000,
	round: 2,
	works: [
		...kept,
		{
			lesson: 'before-after',
			exercise: 'a',
			kind: 'form',
			version: '0f1e2d3c4b',
			tries: 1,
			at: 1_760_000_100_000,
			answer: { items: { 'a-01': 'L1', 'a-02': 'none', 'a-03': 'S4' } },
			first: null
		},
		{
			lesson: 'dyers-yard-fire',
			exercise: 'done-well',
			kind: 'open',
			version: 'c0ffee1234',
			tries: 1,
			at: 1_919_999_900_000,
			answer: { text: 'It names its source.', locked: true, ticks: {}, opened: ['court', 'fire'] },
			first: null
		},
		{
			lesson: 'dyers-yard-fire',
			exercise: 'language',
			kind: 'mark',
			version: 'c0ffee1234',
			tries: 3,
			at: 1_919_999_800_000,
			answer: {
				marks: {
					'p1.3': { at: 'p1', from: 3, to: 5, label: 'L1' },
					'p1.9': { at: 'p1', from: 8, to: 9, label: null }
				},
				nothing: false
			},
			first: {
				version: 'c0ffee1234',
				at: 1_919_999_000_000,
				answer: { marks: {}, nothing: true }
			}
		}
	]
};

const written = [
	'The writer says “sources” three times and never tells us who they are, so I cannot ask how they would know. That makes the claim weak to me.',
	'It is fair that the fire chief is quoted first, because he was there. But nobody from the families speaks, and they lost their homes.',
	'I would change my mind if there was a document, for example the inspection report, that says the same thing as the neighbour in paragraph four.'
];

/** The first words of 25 marks in nine passages, and how many words more each has. */
const places: [at: string, from: number, more: number][] = [
	['headline', 2, 0],
	['p1', 4, 1],
	['p1', 17, 0],
	['p1', 31, 3],
	['p2', 0, 2],
	['p2', 12, 0],
	['p2', 26, 1],
	['p3', 8, 5],
	['p3', 19, 0],
	['p3', 40, 2],
	['p4', 3, 0],
	['p4', 15, 1],
	['p4', 22, 0],
	['p5', 6, 2],
	['p5', 29, 1],
	['p5', 37, 0],
	['p6', 1, 3],
	['p6', 14, 0],
	['p6', 20, 1],
	['p6', 33, 0],
	['p7', 9, 2],
	['p7', 25, 0],
	['p8', 5, 1],
	['p8', 11, 0],
	['p8', 18, 4]
];
const labels = ['L1', 'L3', 'L1', 'L2', 'L6', 'L1', 'L3'] as const;

const open = (n: number): Work => ({
	lesson: 'dyers-yard-fire',
	exercise: ['done-well', 'ask-the-editor', 'change-my-mind'][n]!,
	kind: 'open',
	version: '7be0c41d9a',
	tries: 1,
	at: 1_919_999_000_000 + n * 187_432,
	answer: {
		text: written[n]!,
		locked: true,
		ticks: { 'two-things': true, 'own-words': n > 0, 'for-reader': n > 1, innocent: false }
	},
	first: null
});

/** What one code on a screen has to hold: 25 marks and three written answers of about 25 words. */
export const typical: HandIn = {
	learner: '2k5m0a1b3c6d731425364758690122',
	name: 'Mina Lee',
	alias: false,
	assignment: { id: '3f1a09c27b', version: 1 },
	at: 1_920_000_000_000,
	round: 1,
	works: [
		{
			lesson: 'dyers-yard-fire',
			exercise: 'read-and-mark',
			kind: 'mark',
			version: '7be0c41d9a',
			tries: 1,
			at: 1_919_998_512_345,
			answer: {
				marks: Object.fromEntries(
					places.map(([at, from, more], n) => [
						`${at}.${n % 8 === 5 ? from + 1 : from}`,
						{ at, from, to: from + more, label: labels[n % 7]! }
					])
				),
				nothing: false
			},
			first: null
		},
		open(0),
		open(1),
		open(2)
	]
};

/** For each kind of answer a hand-in that holds work of it alone, each of somebody else. */
export const ofEachKind: HandIn[] = [...new Set(everyKind.works.map(({ kind }) => kind))].map(
	(kind, n) => ({
		...everyKind,
		learner: `device-of-${kind}`,
		name: `Kind ${kind}`,
		at: everyKind.at + n,
		works: everyKind.works.filter((work) => work.kind === kind)
	})
);
