import { expect, test } from 'vitest';
import type { Elsewhere, Student } from '$lib/core/classroom';
import { compare, enrolled } from '$lib/core/lists/compare';
import { takenBack } from '$lib/core/lists/take-back';
import { tellApart } from '$lib/core/lists/tell-apart';

const moodle = (idNumber: string, email = '', username = ''): Elsewhere => ({
	moodle: { idNumber, username, email }
});
const canvas = (id: string): Elsewhere => ({
	canvas: { id, sisUser: '', sisLogin: '', student: '', section: '' }
});
const student = (id: string, name: string, elsewhere?: Elsewhere): Student => ({
	...{ id, name, learners: [] },
	...(elsewhere && { elsewhere })
});
const listed = (name: string, elsewhere: Elsewhere = {}) => ({ name, elsewhere });

const room = [
	student('s1', 'Mina Karimi', moodle('7', 'mina@x.example')),
	student('s2', 'Omid Rad'),
	student('s3', 'Sara Lind', moodle('8')),
	student('s4', 'Sara Lind', moodle('9')),
	student('s5', 'Ali'),
	student('s6', 'Ali')
];

test.for([
	['the same number', listed('Mina Karimi', moodle('7', 'mina@x.example')), 'same', 's1', false],
	['the same number and another name', listed('Mina Rad', moodle('7')), 'same', 's1', true],
	[
		'the same number and a new address',
		listed('Mina Karimi', moodle('7', 'new@x')),
		'gains',
		's1',
		false
	],
	[
		'the address alone, in capitals',
		listed('Mina Karimi', moodle('', 'MINA@x.example')),
		'gains',
		's1',
		false
	],
	[
		'an address that somebody else’s number has',
		listed('Max', moodle('70', 'mina@x.example')),
		'new',
		null,
		false
	],
	['one of two of one name', listed('Sara Lind', moodle('9')), 'same', 's4', false],
	['a third of that name', listed('Sara Lind', moodle('10')), 'new', null, false],
	[
		'a name that is not known elsewhere yet',
		listed('Omid Rad', moodle('11')),
		'gains',
		's2',
		false
	],
	['such a name the other way round', listed('RAD, Omid', moodle('11')), 'gains', 's2', true],
	['a name that two have who are not known', listed('Ali', moodle('12')), 'unclear', null, false],
	['another program', listed('Mina Karimi', canvas('1')), 'gains', 's1', false],
	['a plain name that is there', listed('Omid Rad'), 'same', null, false],
	['a plain name that is not quite there', listed('omid rad'), 'new', null, false]
] as const)('%s on a list: what it means', ([, one, kind, id, renamed]) => {
	const [change] = compare(room, [one]);
	expect([change!.kind, change!.student?.id ?? null, change!.renamed]).toEqual([kind, id, renamed]);
});

test('two of a list for one student of that name are not guessed; two of whom nobody is here are both new', () => {
	const kinds = (name: string) =>
		compare(room, [listed(name, moodle('20')), listed(name, moodle('21'))]).map(({ kind }) => kind);
	expect(kinds('Omid Rad')).toEqual(['unclear', 'unclear']);
	expect(kinds('Zoë')).toEqual(['new', 'new']);
});

const list = [
	listed('Mina Radmanesh', moodle('7', 'm@x.example')),
	listed('Omid Rad', moodle('11')),
	listed('Ali', moodle('12')),
	listed('Zoë', moodle('13')),
	listed('Max', {})
];
const fresh = list.map((_, n) => `new${n}`);

test('a list adds and fills in; nobody leaves, and nobody is renamed who was not ticked', () => {
	const after = enrolled(room, list, new Set(), fresh);
	expect(after.slice(0, room.length).map(({ id, name }) => [id, name])).toEqual(
		room.map(({ id, name }) => [id, name])
	);
	expect(after[0]!.elsewhere).toEqual(moodle('7', 'm@x.example'));
	expect(after[1]!.elsewhere).toEqual(moodle('11'));
	expect(after.slice(2, 6)).toEqual(room.slice(2));
	expect(after.slice(6)).toEqual([student('new3', 'Zoë', moodle('13')), student('new4', 'Max')]);
	expect(enrolled(room, list, new Set(['s1']), fresh)[0]!.name).toBe('Mina Radmanesh');
});

test('a list that comes in again changes nothing, and what it leaves empty stays', () => {
	const after = enrolled(room, list, new Set(['s1']), fresh);
	expect(enrolled(after, list, new Set(), fresh)).toEqual(after);
	const [mina] = enrolled(after, [listed('Mina', moodle('7'))], new Set(), fresh);
	expect(mina).toEqual(after[0]);
});

test('a list is taken back but for those who handed in since, and for what was changed since', () => {
	const after = enrolled(room, list, new Set(['s1']), fresh);
	expect(takenBack(after, room, after)).toEqual(room);
	const now = after.map((each) => {
		if (each.id === 'new3') return { ...each, learners: ['phone'] };
		return each.id === 's1' ? { ...each, name: 'Minou', learners: ['tablet'] } : each;
	});
	expect(takenBack([...now, student('s9', 'Later')], room, after)).toEqual([
		{ ...room[0]!, name: 'Minou', learners: ['tablet'] },
		...room.slice(1),
		{ ...student('new3', 'Zoë', moodle('13')), learners: ['phone'] },
		student('s9', 'Later')
	]);
});

test('five thousand students on both sides are compared by what they are known by', () => {
	const many = Array.from({ length: 5000 }, (_, n) => student(`s${n}`, 'Sara', moodle(`${n}`)));
	const all = many.map(({ name, elsewhere }) => listed(name, elsewhere)).reverse();
	const changes = compare(many, all);
	expect(
		changes.every(({ kind, student }, n) => kind === 'same' && student === many[4999 - n])
	).toBe(true);
});

test('students of one name are told apart by what a list said of them, and nobody else', () => {
	expect([...tellApart(room)]).toEqual([
		['s3', '8'],
		['s4', '9']
	]);
});
