import { expect, test } from 'vitest';
import { read } from '$lib/core/lists/read';
import { Problem } from '$lib/core/problem';

const table = (...rows: string[][]) => rows.map((cells, n) => ({ at: n + 1, cells }));
const canvas = ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'];
const moodle = ['First name', 'Last name', 'ID number', 'Email address'];

test.for([
	['a line without a name', canvas, ['', '7', '', '', '8B'], 'Student'],
	['an identifier for the second time', canvas, ['Rad, Omid', '1', '', '', ''], 'ID'],
	['an identifier without end', canvas, ['Rad, Omid', '2', 'x'.repeat(201), '', ''], 'SIS User ID'],
	['a number without a name', moodle, ['', '', '7', ''], 'First name'],
	[
		'a user without an identifier',
		['sourcedId', 'givenName', 'familyName'],
		['', 'Omid', ''],
		'sourcedId'
	]
] as const)('%s is named by line and column, and the others are read', ([, head, row, column]) => {
	const first = head[0] === 'sourcedId' ? ['1', 'Mina', 'Karimi'] : ['Mina', '1', '', '', ''];
	const list = read('list.csv', table([...head], first, [...row]));
	expect(list.students).toHaveLength(1);
	expect(list.unread).toEqual([
		{ file: 'list.csv', line: 3, column, why: expect.stringMatching(/\.$/) as string }
	]);
});

test.for([
	['names', [['Mina'], ['Omid Rad']], ['Mina', 'Omid Rad']],
	[
		'names under a head, with what nobody knows',
		[
			['Name', 'Shoe size'],
			['Mina', '38']
		],
		['Mina']
	]
] as const)('a list of %s keeps nothing but names', ([, rows, names]) => {
	const list = read('list', table(...rows.map((row) => [...row])));
	expect(list).toEqual({
		from: 'plain',
		students: names.map((name) => ({ name, elsewhere: {} })),
		unread: []
	});
});

test('an apostrophe that kept a spreadsheet from running a cell is taken off again', () => {
	const { students } = read('l', table(canvas, ["'=Rad, Omid", "'-12", "'+1", "O'Neill", '']));
	expect(students[0]).toEqual({
		name: 'Omid =Rad',
		elsewhere: {
			canvas: { id: '-12', sisUser: '+1', sisLogin: "O'Neill", student: '=Rad, Omid', section: '' }
		}
	});
});

test.for([
	['nothing', []],
	['heads alone', [canvas]],
	[
		'only what is no student',
		[canvas, ['    Points Possible', '', '', '', ''], ['Student, Test', '9', '', '', '']]
	]
] as const)('a list with %s is refused', ([, rows]) => {
	expect(() => read('l', table(...rows.map((row) => [...row])))).toThrow(Problem);
});
