import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha1 } from '$lib/core/sha1';
import { uuidOf } from '$lib/core/uuid';

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

test('the UUID of a name is the one that RFC 9562 prints', () => {
	expect(uuidOf(dns, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('bytes of every number have the SHA-1 that Node gives them', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			const ours = Buffer.from(sha1(bytes)).toString('hex');
			return ours === createHash('sha1').update(bytes).digest('hex');
		})
	);
});

test('every name has a well-formed UUID of version 5, and another name another one', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
			const made = uuidOf(dns, one);
			expect(made).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
			return one === other || made !== uuidOf(dns, other);
		})
	);
});
