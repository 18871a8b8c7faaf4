import { readFileSync } from 'node:fs';
import { beforeAll, expect, test, vi } from 'vitest';
import { pack, unpack } from '$lib/core/handin/pack';
import { add, frames, joined } from '$lib/exchange/frames';
import type { Seen } from '$lib/exchange/frames';
import { opened, parcel } from '$lib/exchange/parcel';
import { code } from '$lib/exchange/qr';
import { prepare, read } from '$lib/exchange/reader';
import { typical } from '../core/handin/samples';
import { drawn } from './picture';

const file = 'zxing_reader.wasm';

// Here, nobody serves the reader's file.
beforeAll(() => {
	const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
	vi.stubGlobal('fetch', () =>
		Promise.resolve(new Response(wasm, { headers: { 'content-type': 'application/wasm' } }))
	);
});

test('a reader that cannot be loaded says so, and the next call tries again', async () => {
	const served = fetch;
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
	await expect(prepare(file)).rejects.toThrow();
	vi.stubGlobal('fetch', served);
	await expect(prepare(file)).resolves.toHaveProperty('_malloc');
});

test('a hand-in is read from the picture of its code by another library than wrote it', async () => {
	const [frame] = frames(parcel(pack(typical)));
	const [bytes] = await read(drawn(code(frame!), 4));
	expect(bytes).toEqual(frame);
	expect(unpack(opened(joined(add(null, bytes!)!)!))).toEqual(typical);
});

test.for(['L', 'M'] as const)('bytes of every value are read at level %s', async (level) => {
	const bytes = Uint8Array.from({ length: 600 }, (_, n) => (n * 7) & 0xff);
	expect(await read(drawn(code(bytes, level), 3))).toEqual([bytes]);
});

test('a long parcel is read code by code', async () => {
	const long = Uint8Array.from({ length: 1500 }, (_, n) => (n * n) & 0xff);
	let seen: Seen | null = null;
	for (const frame of frames(long)) {
		for (const bytes of await read(drawn(code(frame, 'L'), 3))) seen = add(seen, bytes);
	}
	expect(joined(seen!)).toEqual(long);
});

test('a picture without a code holds none', async () => {
	const data = new Uint8ClampedArray(200 * 200 * 4).fill(255);
	expect(await read({ data, width: 200, height: 200, colorSpace: 'srgb' })).toEqual([]);
});
