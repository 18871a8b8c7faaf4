import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { Assignment } from '$lib/core/assignment';
import { answerable } from '$lib/core/exercises';
import { Head } from '$lib/core/handin/hand-in';
import { unpack } from '$lib/core/handin/pack';
import { Return } from '$lib/core/returned';
import { Reply } from '$lib/core/second/reply';
import { Request } from '$lib/core/second/request';
import { chosen } from '$lib/exchange/dropped';
import { parcels } from '$lib/exchange/file';
import { fromFragment } from '$lib/exchange/link';
import { isSealed, openedWith } from '$lib/exchange/parcel';

const folder = 'tests/handins';
const json = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
const frozen = json('assignment-v1.json');

async function handIns(name: string) {
	const found = [];
	for await (const { parcel } of parcels(
		chosen([new File([readFileSync(`${folder}/${name}`)], name)])
	)) {
		if (parcel instanceof Error) throw parcel;
		found.push({ parcel, handIn: unpack(await openedWith(parcel, [frozen.privateKey])) });
	}
	return found;
}

test('hand-ins of the first format still read, with an answer of every kind', async () => {
	const found = await handIns('hand-in-v1.loupe.txt');
	expect(found.map(({ handIn }) => handIn)).toEqual(json('hand-in-v1.json'));
	expect(new Set(found[0]!.handIn.works.map(({ kind }) => kind)).size).toBe(
		Object.keys(answerable).length
	);
	expect(found.map(({ parcel }) => parcel[0])).toEqual([1, 1, 2]);
});

test('a hand-in that the first Loupe sealed still opens with its key', async () => {
	const [sealed] = await handIns('hand-in-v1-sealed.loupe.txt');
	expect(isSealed(sealed!.parcel)).toBe(true);
	expect(sealed!.handIn).toEqual(json('hand-in-v1.json')[1]);
});

test('a link to an assignment of the first format still reads', () => {
	expect(fromFragment(frozen.fragment)).toEqual(frozen.assignment);
});

type Shape = {
	is: string;
	of?: Shape[];
	names?: string[];
	needed?: boolean[];
	choices?: unknown[];
};

/** What the bytes of a schema hang on: which fields in which order, which choices in which order. */
function shapeOf(schema: v.GenericSchema): Shape {
	const inner = schema as unknown as Record<string, never>;
	const is = schema.type;
	if (is === 'picklist') return { is, choices: inner.options };
	if (is === 'nullable' || is === 'optional') return { is, of: [shapeOf(inner.wrapped!)] };
	if (is === 'array') return { is, of: [shapeOf(inner.item!)] };
	if (is === 'record') return { is, of: [shapeOf(inner.value!)] };
	if (is !== 'strict_object') return { is };
	const entries: [string, v.GenericSchema][] = Object.entries(inner.entries!);
	return {
		is,
		names: entries.map(([name]) => name),
		needed: entries.map(([, field]) => field.type !== 'optional'),
		of: entries.map(([, field]) => shapeOf(field))
	};
}

/** Whether a shape is still what it was, with at most choices and optional fields added at the end. */
function grown(before: Shape, now: Shape): boolean {
	const begins = (a: unknown[] = [], b: unknown[] = []) => a.every((each, n) => each === b[n]);
	const old = before.names?.length ?? Infinity;
	return (
		before.is === now.is &&
		begins(before.choices, now.choices) &&
		begins(before.names, now.names) &&
		begins(before.needed, now.needed) &&
		!(now.needed ?? []).slice(old).includes(true) &&
		(before.of ?? []).every((each, n) => now.of?.[n] !== undefined && grown(each, now.of[n]))
	);
}

const shapes: Record<string, Shape> = {
	...json('shapes-v1.json'),
	comments: json('comments-v1.json').shape,
	request: json('second-v1.json').requestShape,
	reply: json('second-v1.json').replyShape
};
const now: Record<string, v.GenericSchema> = {
	head: Head,
	assignment: Assignment,
	comments: Return,
	request: Request,
	reply: Reply,
	...Object.fromEntries(Object.entries(answerable).map(([kind, { Answer }]) => [kind, Answer]))
};

// Where this fails, what was handed in before would be read as something else: add at the end, or make
// format 2 and keep the schema of format 1 beside it.
test.for(Object.keys(shapes))('what is in the bytes of %s only grew at its end', (name) => {
	expect(grown(shapes[name]!, shapeOf(now[name]!))).toBe(true);
});

test('a change in the middle is found', () => {
	const list: Shape = { is: 'picklist', choices: ['a', 'b'] };
	const thing: Shape = { is: 'strict_object', names: ['x'], needed: [true], of: [list] };
	expect(grown(list, { ...list, choices: ['a', 'b', 'c'] })).toBe(true);
	expect(grown(list, { ...list, choices: ['c', 'a', 'b'] })).toBe(false);
	const more = (needed: boolean): Shape => ({
		...thing,
		names: ['x', 'y'],
		needed: [true, needed],
		of: [list, list]
	});
	expect(grown(thing, more(false))).toBe(true);
	expect(grown(thing, more(true))).toBe(false);
});
