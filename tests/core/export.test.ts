import { expect, test } from 'vitest';
import type { Received } from '$lib/core/classroom';
import { csv } from '$lib/core/csv';
import { forSystem } from '$lib/core/export/elsewhere';
import { plain } from '$lib/core/export/plain';
import { statistic } from '$lib/core/export/statistic';
import type { Cell, Column, Gradebook, MarkLook } from '$lib/core/gradebook';
import type { Work } from '$lib/core/handin/hand-in';
import { read as readList } from '$lib/core/lists/read';
import { lines } from '$lib/exchange/csv';

const look = (found: number, leftAlone: number): MarkLook => ({
	...{ found, required: 4, leftAlone, clean: 10, score: found / 3, dPrime: null, bias: null }
});
const cell = (last: MarkLook | null): Cell => ({
	...{ tries: 2, at: 1_920_000_000_000, otherVersion: false, first: last, last },
	...{ agreed: last ? null : { right: 3, of: 5 }, flags: [] }
});
const column = (id: string, type: string) =>
	({
		...{ id: `rule/${id}`, lesson: 'rule', lessonTitle: 'The rule, again', version: 'v1' },
		...{ exercise: { id, type, title: `Do ${id}` }, sheet: null }
	}) as unknown as Column;
const columns = [column('mark', 'mark'), column('chain', 'chain'), column('open', 'open')];
const book: Gradebook = {
	columns,
	rows: [
		{
			...{ who: 's1', name: 'Mina', flags: [] },
			cells: { 'rule/mark': cell(look(1, 7)), 'rule/chain': cell(null) }
		},
		{ who: 's2', name: '=Omid', cells: {}, flags: [] }
	]
};
const works = ['mark', 'chain'].map(
	(exercise) => ({ lesson: 'rule', exercise, version: 'v1', at: 1 }) as unknown as Work
);
const received = [
	{ way: 'scan', handIn: { works, assignment: { id: 'a1', version: 3 } } }
] as unknown as Received[];
const people = [{ who: 's1', name: 'Mina', at: 1, works }];
const names = new Map([
	['s1', 'Mina “M”, Karimi'],
	['s2', '=HYPERLINK("x")']
]);

const rows = async (text: string) => (await lines(text)).map(({ cells }) => cells);

test('everything as one table has a row for each student and exercise, and comes back from CSV', async () => {
	const made = plain(book, people, received, (who) => names.get(who)!);
	const [head, ...body] = await rows(csv(made));
	expect(body).toHaveLength(6);
	const read = body.map((row) => Object.fromEntries(head!.map((name, n) => [name, row[n]])));
	expect(read[0]).toEqual({
		...{ student: 'Mina “M”, Karimi', lesson: 'The rule, again', exercise: 'Do mark' },
		...{ kind: 'mark', answered: '2030-11-04T05:20:00.000Z', way: 'scan', tries: '2' },
		...{ 'assignment version': '3', 'lesson version': 'v1', found: '1', 'found of': '4' },
		...{ 'left alone': '7', 'left alone of': '10', score: '0.333' },
		...{ 'agrees on': '', 'agrees on of': '' }
	});
	expect(read[1]).toMatchObject({ found: '', 'agrees on': '3', 'agrees on of': '5' });
	expect(read[2]).toMatchObject({ exercise: 'Do open', answered: '', tries: '' });
	expect(read[3]!.student).toBe(`'=HYPERLINK("x")`);
});

test.for([
	['found', 25],
	['left alone', 70],
	['finished', 66.7]
] as const)('“%s” is %s percent', ([which, expected]) => {
	expect(statistic(book.rows[0]!, columns, which)).toBe(expected);
});

test('who handed in nothing has finished nothing, and no share of what was never looked at', () => {
	const which = (each: 'found' | 'left alone' | 'finished') =>
		statistic(book.rows[1]!, columns, each);
	expect([which('finished'), which('found'), which('left alone')]).toEqual([0, null, null]);
	expect(statistic(book.rows[0]!, [], 'finished')).toBeNull();
});

const values = [
	{ name: 'Mina Karimi', value: 25 },
	{ name: 'Omid Rad', value: null },
	{ name: 'Sara', value: 50 }
];
const read = (made: { rows: (string | number | null)[][] }) => rows(csv(made.rows));

const listed = async (text: string) => readList('list.csv', await lines(text)).students;

test('of students whom it does not know, Moodle and Canvas get the names, and places for the rest', async () => {
	expect(await read(forSystem('moodle', 'Loupe: Week 3', values, null))).toEqual([
		['Full name', 'ID number', 'Email address', 'Loupe: Week 3'],
		['Mina Karimi', '', '', '25'],
		['Omid Rad', '', '', ''],
		['Sara', '', '', '50']
	]);
	expect((await read(forSystem('canvas', 'Loupe: Week 3', values, null))).slice(0, 3)).toEqual([
		['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'Loupe: Week 3'],
		['Points Possible', '', '', '', '', '100'],
		['Mina Karimi', '', '', '', '', '25']
	]);
});

test('Canvas gets its own rows back with one column more', async () => {
	const list = await listed(
		'\ufeffStudent,ID,SIS User ID,SIS Login ID,Section,Essay (7)\r\n' +
			'    Points Possible,,,,,10\r\n' +
			'"Karimi, Mina",101,u1,mina@x.example,8B,9\r\n' +
			'"Rad, Omid",102,u2,omid@x.example,"8B, north",\r\n'
	);
	const made = forSystem('canvas', 'Loupe', values, list);
	expect((await read(made)).slice(2)).toEqual([
		['Karimi, Mina', '101', 'u1', 'mina@x.example', '8B', '25'],
		['Rad, Omid', '102', 'u2', 'omid@x.example', '8B, north', '']
	]);
	expect(made.unknown).toEqual(['Sara']);
});

test('Moodle’s own list gives ID numbers and addresses; two of one name are left out and named', async () => {
	const list = await listed(
		'First name,Last name,ID number,Email address\nMINA,Karimi,7,m@x.example\n' +
			'Sara,,8,s@x.example\nSara,,9,t@x.example\n'
	);
	const made = forSystem('moodle', 'Loupe', values, list);
	expect(await read(made)).toEqual([
		['ID number', 'Email address', 'Loupe'],
		['7', 'm@x.example', '25']
	]);
	expect(made.unknown).toEqual(['Omid Rad', 'Sara']);
});

test('what came into the class with a list counts before the name, and keeps two of one name apart', async () => {
	const canvas = (id: string) => ({
		id,
		sisUser: '',
		sisLogin: '',
		student: 'Lind, Sara',
		section: '8B'
	});
	const saras = [
		{ name: 'Sara Lind', value: 10, elsewhere: { canvas: canvas('8') } },
		{ name: 'Sara Lind', value: 90, elsewhere: { canvas: canvas('9') } },
		{ name: 'Nobody there', value: 5 }
	];
	const made = forSystem('canvas', 'Loupe', saras, null);
	expect((await read(made)).slice(2)).toEqual([
		['Lind, Sara', '8', '', '', '8B', '10'],
		['Lind, Sara', '9', '', '', '8B', '90']
	]);
	expect(made.unknown).toEqual(['Nobody there']);
});

test('Moodle gets usernames only where it knows somebody by nothing else', async () => {
	const moodle = (idNumber: string, username: string) => ({
		moodle: { idNumber, username, email: '' }
	});
	const both = [
		{ name: 'Mina', value: 1, elsewhere: moodle('7', 'mk') },
		{ name: 'Omid', value: 2, elsewhere: moodle('', 'or') }
	];
	expect((await read(forSystem('moodle', 'L', both, null)))[2]).toEqual(['or', '', '', '2']);
	expect((await read(forSystem('moodle', 'L', both.slice(0, 1), null)))[0]).toEqual([
		...['ID number', 'Email address', 'L']
	]);
});
