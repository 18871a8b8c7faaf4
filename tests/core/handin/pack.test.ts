import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crcOf } from '$lib/core/crc';
import { answerable } from '$lib/core/exercises';
import type { Answerable } from '$lib/core/exercises';
import { idOf } from '$lib/core/handin/hand-in';
import { pack, unpack } from '$lib/core/handin/pack';
import { finished, newOut, putNumber, putText } from '$lib/core/packing/out';
import { Problem } from '$lib/core/problem';
import { handIns } from './answers';
import { everyKind } from './samples';

const check = <T>(cases: fc.Arbitrary<T>, property: (each: T) => void) =>
	fc.assert(
		fc.property(cases, (each) => void property(each)),
		{ numRuns: 150 }
	);

const problem = (bytes: Uint8Array): Problem => {
	try {
		unpack(bytes);
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
	throw new Error('it was read');
};

/** The bytes with the checksum that somebody gives them who knows how it is made. */
function forged(body: Iterable<number>): Uint8Array {
	const bytes = Uint8Array.from([...body, 0, 0, 0, 0]);
	new DataView(bytes.buffer).setUint32(bytes.length - 4, crcOf(bytes.subarray(0, -4)));
	return bytes;
}

test.for(Object.keys(answerable) as Answerable[])('every answer of kind %s comes back', (kind) => {
	check(handIns([kind]), (handIn) => expect(unpack(pack(handIn))).toEqual(handIn));
});

test('marks come back in the order in which they were made', () => {
	check(handIns(['mark']), (handIn) => {
		expect(JSON.stringify(unpack(pack(handIn)).works.map(({ answer }) => answer))).toBe(
			JSON.stringify(handIn.works.map(({ answer }) => answer))
		);
	});
});

test('the same hand-in is the same bytes, also after a journey', () => {
	check(handIns(), (handIn) => expect(pack(unpack(pack(handIn)))).toEqual(pack(handIn)));
});

test('a hand-in that is cut short anywhere is refused', () => {
	const bytes = pack(everyKind);
	for (let end = 0; end < bytes.length; end++) problem(bytes.subarray(0, end));
});

test('a hand-in in which any byte is another is refused', () => {
	const bytes = pack(everyKind);
	for (let place = 0; place < bytes.length; place++) {
		for (const flip of [1, 0x80, 0xff]) {
			const changed = bytes.slice();
			changed[place]! ^= flip;
			problem(changed);
		}
	}
});

test('a hand-in that was changed and given a new checksum is refused or fits, and ends soon', () => {
	const bytes = pack(everyKind);
	for (let place = 2; place < bytes.length - 4; place++) {
		for (const flip of [1, 0x80, 0xff]) {
			const changed = bytes.slice(0, -4);
			changed[place]! ^= flip;
			try {
				pack(unpack(forged(changed)));
			} catch (error) {
				expect(error).toBeInstanceOf(Problem);
			}
		}
	}
});

test('any bytes at all are refused', () => {
	check(fc.uint8Array({ maxLength: 200 }), (bytes) => {
		problem(bytes);
		problem(forged([0x48, 1, ...bytes]));
	});
});

test('a short file that names a long text very often is refused before it fills the memory', () => {
	const out = newOut();
	putText(out, 'x'.repeat(60));
	putNumber(out, 0);
	for (let n = 0; n < 900_000; n++) putNumber(out, 0);
	expect(problem(forged([0x48, 1, ...finished(out)])).message).toMatch(/changed|missing/);
});

test.for([
	['100 MB', () => new Uint8Array(100 * 1024 * 1024), /too big/],
	['nothing', () => new Uint8Array(), /missing/],
	['another program', () => forged([0x50, 1, 0, 0]), /not a hand-in/],
	['an assignment', () => forged([0x41, 1, 0, 0]), /not a hand-in/],
	['a newer Loupe', () => forged([0x48, 2, 1, 2, 3]), /newer Loupe/],
	['a thousand million texts', () => forged([0x48, 1, 0xff, 0xff, 0xff, 0xff, 3]), /changed/],
	['something left over', () => forged([...pack(everyKind).subarray(0, -4), 0]), /changed/]
] as const)('%s is refused with what is wrong and what to do', ([, bytes, message]) => {
	const { message: said, fix } = problem(bytes());
	expect(said).toMatch(message);
	expect(fix).not.toBe('');
});

test('work of a kind that this Loupe does not know asks for a newer one', () => {
	const text = new TextDecoder('latin1').decode(pack(everyKind));
	const changed = Uint8Array.from(text.replace(/(?<!-)ledger/, 'newest'), (char) =>
		char.charCodeAt(0)
	);
	expect(problem(forged(changed.subarray(0, -4))).message).toMatch(/newer Loupe/);
});

test('a hand-in is told from another by whose it is and when', () => {
	expect(idOf({ learner: 'l1', at: 5 })).not.toBe(idOf({ learner: 'l1', at: 6 }));
	expect(idOf({ learner: 'l1', at: 5 })).not.toBe(idOf({ learner: 'l2', at: 5 }));
});
