import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256, HpkeError } from '@hpke/core';
import { damaged } from '../core/packing/faults';
import { Problem } from '../core/problem';

const suite = new CipherSuite({
	kem: new DhkemP256HkdfSha256(),
	kdf: new HkdfSha256(),
	aead: new Aes128Gcm()
});
/** What the seal is for: a parcel that was sealed for anything else does not open here. */
const info = new TextEncoder().encode('loupe hand-in 1');
const pointBytes = 65;

/** How many bytes a seal adds: the sender's point and the tag. */
export const sealBytes = pointBytes + 16;

/** A pair of keys: the public one in hexadecimal digits (see `Assignment`), the private one to be stored. */
export type Keys = { publicKey: string; privateKey: JsonWebKey };

/** Copied: the library and Web Crypto take whole buffers. */
const whole = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** Browsers have Web Crypto on https and on this machine only. */
function ready(): void {
	if (globalThis.crypto?.subtle) return;
	throw new Problem(
		'This browser cannot seal or open hand-ins here.',
		'Open Loupe at an address that begins with https.'
	);
}

/** A new pair of P-256 keys. Throws a Problem where the browser has no Web Crypto. */
export async function newKeys(): Promise<Keys> {
	ready();
	const pair = await suite.kem.generateKeyPair();
	const point = new Uint8Array(await suite.kem.serializePublicKey(pair.publicKey));
	return {
		publicKey: Array.from(point, (byte) => byte.toString(16).padStart(2, '0')).join(''),
		privateKey: await crypto.subtle.exportKey('jwk', pair.privateKey)
	};
}

/**
 * Bytes that only the owner of the private key can read, and that nobody can change unnoticed: HPKE in
 * base mode (RFC 9180), DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM. It does not tell who sealed
 * them. Throws a Problem where the key is none.
 */
export async function seal(bytes: Uint8Array, publicKey: string): Promise<Uint8Array> {
	ready();
	const point = (publicKey.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
	const recipientPublicKey = await suite.kem
		.deserializePublicKey(whole(Uint8Array.from(point)))
		.catch(() => {
			throw new Problem(
				'The key in this assignment is damaged.',
				'Ask for the assignment once more, or hand in without a seal.'
			);
		});
	const { enc, ct } = await suite.seal({ recipientPublicKey, info }, whole(bytes));
	const sealed = new Uint8Array(enc.byteLength + ct.byteLength);
	sealed.set(new Uint8Array(enc));
	sealed.set(new Uint8Array(ct), enc.byteLength);
	return sealed;
}

/**
 * What was sealed; null where another key did it or anything was changed, which cannot be told apart.
 * Throws a Problem where it is too short to have been sealed at all.
 */
export async function open(sealed: Uint8Array, privateKey: JsonWebKey): Promise<Uint8Array | null> {
	ready();
	if (sealed.length <= sealBytes) throw damaged();
	const recipientKey = await suite.kem.importKey('jwk', privateKey, false);
	try {
		const enc = whole(sealed.subarray(0, pointBytes));
		const plain = await suite.open({ recipientKey, enc, info }, whole(sealed.subarray(pointBytes)));
		return new Uint8Array(plain);
	} catch (error) {
		if (error instanceof HpkeError) return null;
		throw error;
	}
}
