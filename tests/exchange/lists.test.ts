import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { read } from '$lib/core/lists/read';
import { school } from '$lib/core/lists/school';
import { Problem } from '$lib/core/problem';
import { listsIn } from '$lib/exchange/lists';
import { oneRosterZip, sample } from '../lists/files';

const file = (name: string, bytes: Uint8Array<ArrayBuffer> | string) => new File([bytes], name);
const quiet = () => Promise.resolve();
async function listed(name: string) {
	const [lines] = (await listsIn([file(name, sample(name))], quiet)).values();
	return read(name, lines!);
}
const canvas = (
	id: string,
	sisUser: string,
	sisLogin: string,
	student: string,
	section = '8B'
) => ({
	canvas: { id, sisUser, sisLogin, student, section }
});
const moodle = (idNumber: string, username: string, email: string) => ({
	moodle: { idNumber, username, email }
});

test.for([
	[
		'canvas.csv',
		'canvas',
		[
			['Mina Karimi', canvas('101', 'S-0001', 'mina.karimi', 'Karimi, Mina')],
			['Sara Lind', canvas('102', 'S-0002', 'sara.lind', 'Lind, Sara')],
			['Sara Lind', canvas('103', 'S-0003', 'sara.lind2', 'Lind, Sara', '8B, north and 8C')],
			['Seán "Jack" Ó Briain', canvas('104', '', 'jack@school.example', 'Ó Briain, Seán "Jack"')]
		]
	],
	[
		'canvas-first-last.csv',
		'canvas',
		[
			['Mina Karimi', canvas('101', 'S-0001', 'mina.karimi', 'Karimi, Mina')],
			['Jip van den Berg', canvas('105', 'S-0005', 'jip', 'van den Berg, Jip')]
		]
	],
	[
		'moodle-grades.csv',
		'moodle',
		[
			['Mina Karimi', moodle('2031-17', '', 'mina@school.example')],
			['Sara Lind', moodle('2031-18', '', 'sara.lind@school.example')],
			['Sara Lind', moodle('2031-19', '', 'sara.lind2@school.example')],
			['مینا کریمی', moodle('', '', 'mina.k@school.example')]
		]
	],
	[
		'moodle-participants.csv',
		'moodle',
		[
			['Mina Karimi', moodle('', 'mkarimi', 'mina@school.example')],
			['Omid Rad', moodle('', 'orad', '')]
		]
	]
] as const)('%s gives its students, and what it knows them by', async ([name, from, students]) => {
	const list = await listed(name);
	expect(list).toEqual({
		from,
		students: students.map(([name, elsewhere]) => ({ name, elsewhere })),
		unread: []
	});
});

test('a OneRoster 1.1 zip gives its classes with students alone, and names what it could not read', async () => {
	const zip = file('export.zip', oneRosterZip('1.1'));
	const { classes, unread } = school(await listsIn([zip], quiet));
	const ids = ({ students }: (typeof classes)[number]) =>
		students.map(({ name, elsewhere }) => [name, elsewhere.oneRoster?.sourcedId]);
	expect(classes.map((each) => [each.title, each.code, ids(each)])).toEqual([
		[
			'English, 8B',
			'ENG-8B',
			[
				['Mina Karimi', 'u-1'],
				['Omid Rad', 'u-2']
			]
		],
		['History 8C', 'HIS-8C', [['Sara Lind', 'u-7']]]
	]);
	expect(JSON.stringify(classes)).not.toContain('never-kept');
	expect(unread.map(({ file, line, column }) => [file, line, column])).toEqual([
		['enrollments.csv', 6, 'userSourcedId'],
		['enrollments.csv', 10, 'classSourcedId'],
		['enrollments.csv', 11, 'userSourcedId']
	]);
});

test('OneRoster 1.2 calls students as they prefer, and its enrolments say who is one', async () => {
	const { classes, unread } = school(await listsIn([file('a.zip', oneRosterZip('1.2'))], quiet));
	expect(classes.map(({ students }) => students.map(({ name }) => name))).toEqual([
		['Mina Karimi', 'Omid Radmanesh']
	]);
	expect(unread).toEqual([]);
});

const folder = (name: string) => file(name, sample(`one-roster-1.1/${name}`));
const names = ['users.csv', 'classes.csv', 'enrollments.csv', 'manifest.csv'];

test('the files of OneRoster together are what the zip is', async () => {
	const [one, other] = await Promise.all([
		listsIn(names.map(folder), quiet),
		listsIn([file('export.zip', oneRosterZip('1.1'))], quiet)
	]);
	expect(school(one)).toEqual(school(other));
});

test.for([
	['without its users', ['classes.csv', 'enrollments.csv'], 'users.csv'],
	['without its enrolments', ['classes.csv', 'users.csv'], 'enrollments.csv']
] as const)('OneRoster %s is refused, and what is missing is named', async ([, given, lacks]) => {
	const found = await listsIn(given.map(folder), quiet);
	expect(() => school(found)).toThrow(lacks);
	expect(() => school(found)).toThrow(Problem);
});

test('a manifest of another version, and a file without a column that counts, are refused', async () => {
	const found = await listsIn(names.map(folder), quiet);
	const manifest = [{ at: 1, cells: ['oneroster.version', '2.0'] }];
	expect(() => school(new Map([...found, ['manifest.csv', manifest]]))).toThrow('version 2.0');
	const users = found.get('users.csv')!.map(({ at, cells }) => ({ at, cells: cells.slice(0, 8) }));
	expect(() => school(new Map([...found, ['users.csv', users]]))).toThrow('givenName in users.csv');
});

const bomb = zipSync({ 'users.csv': new Uint8Array(30_000_000) }, { level: 9 });
/** The same, and its list of contents says that it holds little. */
function lying(): Uint8Array<ArrayBuffer> {
	const bytes = bomb.slice();
	const view = new DataView(bytes.buffer);
	let at = bytes.length - 22;
	at = view.getUint32(at + 16, true);
	view.setUint32(at + 24, 1000, true);
	return bytes;
}

test.for([
	['a zip that blows up', file('x.zip', bomb)],
	['a zip that blows up and says that it does not', file('x.zip', lying())],
	['a zip of something else', file('x.zip', zipSync({ 'photo.jpg': new Uint8Array(9) }))],
	['a zip that was cut short', file('x.zip', oneRosterZip('1.1').slice(0, 900))],
	['letters of another kind', file('x.csv', new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]))],
	['a picture', file('x.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]))],
	['more than a school', file('x.csv', new Uint8Array(20_000_001).fill(97))]
] as const)('%s is refused in plain words', async ([, given]) => {
	await expect(listsIn([given], quiet)).rejects.toThrow(Problem);
});

test('two files of one name are refused: nobody can tell which counts', async () => {
	const both = [folder('users.csv'), folder('users.csv')];
	await expect(listsIn(both, quiet)).rejects.toThrow('two files called users.csv');
});

test('five thousand users are read in steps, and reading ends when it is told to', async () => {
	const users = ['sourcedId,status,role,givenName,familyName'];
	const enrolments = ['sourcedId,status,classSourcedId,userSourcedId,role'];
	for (let n = 0; n < 5000; n++) {
		users.push(`u-${n},,student,Given${n},Family${n}`);
		for (let c = 0; c < 8; c++) enrolments.push(`e-${n}-${c},,c-${(n + c) % 200},u-${n},student`);
	}
	const classes = ['sourcedId,status,title,classCode'];
	for (let n = 0; n < 200; n++) classes.push(`c-${n},,Class ${n},K${n}`);
	const files = [users, classes, enrolments].map((lines, n) => file(names[n]!, lines.join('\n')));
	const told: string[] = [];
	const found = school(
		await listsIn(files, (name, share) => Promise.resolve(void told.push(`${name} ${share}`)))
	);
	expect(found.classes).toHaveLength(200);
	expect(found.classes.every(({ students }) => students.length === 200)).toBe(true);
	expect(told.filter((each) => each.startsWith('enrollments.csv')).length).toBeGreaterThan(5);
	const stop = (name: string) =>
		name === 'enrollments.csv' ? Promise.reject(new Error('stop')) : Promise.resolve();
	await expect(listsIn(files, stop)).rejects.toThrow('stop');
});
