import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { brief, sha256 } from '$lib/core/sha256';
import { hash } from '$lib/server/hash';

test('the SHA-256 of a text is the published one', () => {
	expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
	expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('texts of every length and script have the hash that Node gives them', () => {
	for (let length = 0; length < 200; length++) {
		const text = 'é'.repeat(length);
		expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
	}
	fc.assert(
		fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => brief(text) === hash(text))
	);
});
