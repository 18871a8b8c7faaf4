import fc from 'fast-check';
import { deflateSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { pack, unpack } from '$lib/core/handin/pack';
import { Problem } from '$lib/core/problem';
import { deflate, inflate } from '$lib/exchange/deflate';
import { isSealed, opened, openedWith, parcel, sealedParcel } from '$lib/exchange/parcel';
import { newKeys, open, seal } from '$lib/exchange/seal';
import { mostSqueezed, squeeze, unsqueeze } from '$lib/exchange/squeeze';
import { everyKind } from '../core/handin/samples';

const packed = pack(everyKind);

test('what was squeezed comes back, whatever it is', () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.uint8Array({ maxLength: 600 }), fc.string({ maxLength: 200 })),
			(some) => {
				const bytes = typeof some === 'string' ? new TextEncoder().encode(some) : some;
				if (bytes.length) expect(unsqueeze(squeeze(bytes))).toEqual(bytes);
			}
		),
		{ numRuns: 60 }
	);
});

test('a run of one byte, as long as may be, is squeezed to next to nothing and back', () => {
	for (const byte of [0, 0x20, 0xff]) {
		const run = new Uint8Array(mostSqueezed).fill(byte);
		expect(squeeze(run).length).toBeLessThan(64);
		expect(unsqueeze(squeeze(run))).toEqual(run);
	}
});

test('squeezing is the same for ever: these bytes were written by the first Loupe that could', () => {
	const text = new TextEncoder().encode('The writer says that nobody was asked. 0123456789 مینا');
	expect(Buffer.from(squeeze(text)).toString('hex')).toBe(
		'3a00554cd5a2ea569840d295c1889da9aa8854e4703edd9a90d3e441826b1b'
	);
});

test('a parcel gives back its package, squeezed or deflated', () => {
	expect(parcel(packed)[0]).toBe(1);
	expect(opened(parcel(packed))).toEqual(packed);
	const noise = Uint8Array.from({ length: 3 * mostSqueezed }, (_, n) => (n * n) >> 3);
	expect(parcel(noise)[0]).toBe(2);
	expect(opened(parcel(noise))).toEqual(noise);
});

/** The hand-in in a parcel, or the Problem. */
const tried = (bytes: Uint8Array) => {
	try {
		return unpack(opened(bytes));
	} catch (error) {
		if (error instanceof Problem) return error;
		throw error;
	}
};

test.for([
	['squeezed', parcel(packed)],
	['deflated', Uint8Array.of(2, ...deflate(packed))]
] as const)(
	'a %s parcel that is cut short or changed anywhere gives no other hand-in',
	([, whole]) => {
		for (let place = 0; place < whole.length; place++) {
			expect(tried(whole.subarray(0, place))).toBeInstanceOf(Problem);
			const changed = whole.slice();
			changed[place]! ^= 1 << (place % 8);
			const found = tried(changed);
			// A bit at the end may be one that nobody reads.
			if (!(found instanceof Problem)) expect(found).toEqual(everyKind);
		}
	}
);

test('a small file that inflates to a gigabyte is refused before it does', () => {
	const bomb = deflateSync(new Uint8Array(64 * 1024 * 1024), { level: 9 });
	expect(() => inflate(bomb, 1_000_000)).toThrow('too big');
	expect(tried(Uint8Array.of(2, ...bomb))).toBeInstanceOf(Problem);
});

test.for([
	['nothing', new Uint8Array()],
	['100 MB', new Uint8Array(100 * 1024 * 1024).fill(1)],
	['100 MB, deflated', new Uint8Array(100 * 1024 * 1024).fill(2)],
	['another compression', Uint8Array.of(2, ...zlibSync(packed))],
	['a form to come', Uint8Array.of(9, 1, 2, 3)],
	['a squeezed length beyond all', Uint8Array.of(1, 0xff, 0xff, 1, 2, 3)],
	['a seal alone', Uint8Array.of(3)]
] as const)('%s is refused', ([, bytes]) => {
	expect(tried(bytes)).toBeInstanceOf(Problem);
});

test('what is sealed for a teacher opens with that key alone', async () => {
	const [mine, other] = await Promise.all([newKeys(), newKeys()]);
	const sealed = await sealedParcel(packed, mine.publicKey);
	expect(isSealed(sealed)).toBe(true);
	expect(await openedWith(sealed, [other.privateKey, mine.privateKey])).toEqual(packed);
	await expect(openedWith(sealed, [other.privateKey])).rejects.toThrow('another teacher');
	await expect(openedWith(sealed, [])).rejects.toThrow(Problem);
	expect(() => opened(sealed)).toThrow(Problem);
	expect(await openedWith(parcel(packed), [])).toEqual(packed);
});

test('a sealed parcel that is cut short or changed anywhere does not open', async () => {
	const { publicKey, privateKey } = await newKeys();
	const sealed = await seal(packed.subarray(0, 40), publicKey);
	for (let place = 0; place < sealed.length; place++) {
		const changed = sealed.slice();
		changed[place]! ^= 1;
		expect(await open(changed, privateKey)).toBeNull();
		const cut = open(sealed.subarray(0, place), privateKey);
		if (place <= 81) await expect(cut).rejects.toThrow(Problem);
		else expect(await cut).toBeNull();
	}
});

test('a key that is none is a Problem, not a hand-in that nobody can read', async () => {
	await expect(seal(packed, `04${'00'.repeat(64)}`)).rejects.toThrow(Problem);
	await expect(seal(packed, '')).rejects.toThrow(Problem);
});
