import { expect, test } from 'vitest';
import { namesIn, remembered, studentOf } from '$lib/core/roster';

test.for([
	['one name a line', [['Mina Karimi'], ['  Omid '], ['']], ['Mina Karimi', 'Omid']],
	['cells side by side', [['Mina', 'Karimi']], ['Mina Karimi']],
	[
		'a heading',
		[
			['No', 'Full name'],
			['1', 'Mina'],
			['2', '']
		],
		['Mina']
	],
	[
		'first and last name',
		[
			['Surname', 'First name'],
			['Karimi', 'Mina']
		],
		['Mina Karimi']
	],
	[
		'OneRoster users.csv',
		[
			['sourcedId', 'status', 'role', 'username', 'givenName', 'familyName'],
			['1', 'active', 'student', 'mk', 'Mina', 'Karimi'],
			['2', 'active', 'teacher', 'tt', 'Tara', 'Teacher'],
			['3', 'tobedeleted', 'student', 'xx', 'Gone', 'Away'],
			['4', '', 'student', 'ob', 'O’Brien', '']
		],
		['Mina Karimi', 'O’Brien']
	],
	['nothing at all', [], []]
] as const)('%s gives the names of students', ([, rows, names]) => {
	expect(namesIn(rows as unknown as string[][])).toEqual(names);
});

const students = [
	{ id: 's1', name: 'Mina', learners: ['d1'] },
	{ id: 's2', name: 'Ali', learners: [] },
	{ id: 's3', name: 'Ali', learners: [] },
	{ id: 's4', name: 'Sara', learners: [] }
];
const from = (learner: string, name: string, alias = false) => ({ learner, name, alias });

test.for([
	['a known device under another name', from('d1', 'M.'), 's1'],
	['exactly that name', from('d9', ' Sara '), 's4'],
	['a name that two have', from('d9', 'Ali'), null],
	['a name that nobody has', from('d9', 'sara'), null],
	['no name', from('d9', ''), null],
	['an alias from a known device', from('d1', 'Fox', true), null],
	['an alias that is on the list', from('d1', 'Sara', true), 's4']
] as const)('%s finds its student or nobody', ([, handIn, id]) => {
	expect(studentOf(students, handIn)?.id ?? null).toBe(id);
});

test('a device is remembered once, and never from an alias', () => {
	const list = remembered(students, [from('d4', 'Sara'), from('d4', 'Sara'), from('d1', 'Mina')]);
	expect(list[3]!.learners).toEqual(['d4']);
	expect(remembered(list, [from('d5', 'Sara', true), from('d7', 'Ali')])).toBe(list);
});
