import { readFileSync } from 'node:fs';
import { decodeQR } from 'qr/decode.js';
import { beforeAll, expect, test, vi } from 'vitest';
import { answerable } from '$lib/core/exercises';
import { pack, unpack } from '$lib/core/handin/pack';
import { frames } from '$lib/exchange/frames';
import { Gathering } from '$lib/exchange/gather';
import { opened, parcel } from '$lib/exchange/parcel';
import { code, type Code } from '$lib/exchange/qr';
import { prepare, read } from '$lib/exchange/reader';
import { everyKind, ofEachKind, typical } from '../core/handin/samples';
import { coloured, drawn, photographed } from './picture';

// Here, nobody serves the reader's file.
beforeAll(async () => {
	const wasm = readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm');
	vi.stubGlobal('fetch', () =>
		Promise.resolve(new Response(wasm, { headers: { 'content-type': 'application/wasm' } }))
	);
	await prepare('zxing_reader.wasm');
});

/** The bytes in a picture of one code, by a library that Loupe does not use; null where it reads none. */
function second(picture: ImageData): Uint8Array | null {
	let bytes: Uint8Array | null = null;
	// It gives text, and byte mode has none: the bytes are taken on their way there.
	const textDecoder = (found: Uint8Array) => {
		bytes = Uint8Array.from(found);
		return '';
	};
	try {
		decodeQR(picture, { textDecoder, timeLimit: 5000 });
		return bytes;
	} catch {
		return null;
	}
}

test('there is a hand-in of every kind of answer', () => {
	expect(ofEachKind.map(({ works }) => works[0]!.kind).sort()).toEqual(
		Object.keys(answerable).sort()
	);
});

for (const level of ['L', 'M'] as const) {
	test.for(ofEachKind.map((handIn) => [handIn.works[0]!.kind, handIn] as const))(
		`%s comes through a code of level ${level} as it was, by a second library`,
		([, handIn]) => {
			const all = frames(parcel(pack(handIn)));
			expect(all).toHaveLength(1);
			const bytes = second(drawn(code(all[0]!, level), 3));
			expect(bytes).toEqual(all[0]);
			expect(unpack(opened(new Gathering().take(bytes!) as Uint8Array))).toEqual(handIn);
		}
	);

	test(`work of all kinds comes through several codes of level ${level}, by a second library`, () => {
		const gathering = new Gathering();
		const all = frames(parcel(pack(everyKind)), 160);
		expect(all.length).toBeGreaterThan(3);
		const got = all.map((frame) => {
			const bytes = second(drawn(code(frame, level), 3));
			expect(bytes).toEqual(frame);
			return gathering.take(bytes!);
		});
		expect(unpack(opened(got.at(-1) as Uint8Array))).toEqual(everyKind);
	});
}

/** The fewest pixels a module, in steps of a half, at which a photo of a code is read; null for none. */
async function smallest(of: Code, reads: (picture: ImageData) => unknown) {
	for (let pixels = 1.5; pixels <= 6; pixels += 0.5) {
		const side = Math.ceil((of.size + 8) * pixels * 1.4);
		const photo = photographed(of, { width: side, height: side, pixels, turn: 7, blur: 1 });
		if (await reads(coloured(photo))) return pixels;
	}
	return null;
}

test('a turned and blurred photo is read by both libraries', async () => {
	for (const [what, frame, level] of [
		['25 marks and three written answers', frames(parcel(pack(typical)))[0]!, 'M'],
		['the biggest code that is shown', new Uint8Array(600).map((_, n) => (n * 7) & 0xff), 'L']
	] as const) {
		const shown = code(frame, level);
		const ours = await smallest(shown, async (picture) => (await read(picture)).length > 0);
		const theirs = await smallest(shown, second);
		console.log(
			`${what}: ${frame.length} bytes, version ${shown.version} ${level}, ${shown.size} modules; ` +
				`read from ${ours} pixels a module by zxing, from ${theirs} by qr`
		);
		expect(ours).toBeLessThanOrEqual(4);
		expect(theirs).toBeLessThanOrEqual(6);
	}
});
