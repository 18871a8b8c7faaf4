import { gcm } from '@noble/ciphers/aes.js';
import { Problem } from '../core/problem';
import { use } from './open';
import { lockable, locked, opens, sealWith, type Cipher } from './sealed';

/** How often the passphrase is hashed: OWASP’s figure for PBKDF2 with HMAC-SHA256 (Password Storage, 2023). */
export const iterations = 600_000;
/** The fewest characters of a passphrase (NIST SP 800-63B, 3.1.1.2). */
export const shortest = 8;

/** What is kept of a lock: the key of the rows, sealed with the key that the passphrase makes. */
type Lock = { id: string; salt: Uint8Array; iterations: number; wrapped: Uint8Array };

/** `none`: not locked; `open`: locked on the device and open in this tab; `shut`: locked in this tab, too. */
export type Standing = 'none' | 'open' | 'shut';

const nonceBytes = 12;
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const utf8 = new TextEncoder();

function cipherOf(id: string, key: Uint8Array): Cipher {
	return {
		id,
		seal(text, place) {
			const nonce = random(nonceBytes);
			const bytes = gcm(key, nonce, utf8.encode(place)).encrypt(utf8.encode(text));
			return new Uint8Array([...nonce, ...bytes]);
		},
		open(bytes, place) {
			const [nonce, rest] = [bytes.slice(0, nonceBytes), bytes.slice(nonceBytes)];
			return new TextDecoder().decode(gcm(key, nonce, utf8.encode(place)).decrypt(rest));
		}
	};
}

/** The key that a passphrase makes: PBKDF2 (RFC 8018) with HMAC-SHA256. */
async function keyOf(passphrase: string, salt: Uint8Array, rounds: number): Promise<Uint8Array> {
	if (!globalThis.crypto?.subtle) {
		throw new Problem(
			'This browser cannot lock or unlock here.',
			'Open Loupe at an address that begins with https.'
		);
	}
	const text = utf8.encode(passphrase.normalize('NFKC'));
	const raw = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
	const how = {
		...{ name: 'PBKDF2', hash: 'SHA-256' },
		...{ salt: new Uint8Array(salt), iterations: rounds }
	};
	return new Uint8Array(await crypto.subtle.deriveBits(how, raw, 256));
}

const wrapping = 'loupe lock 1';

async function lockFor(passphrase: string, id: string, key: Uint8Array): Promise<Lock> {
	if ([...passphrase].length < shortest) {
		throw new Problem(
			`This passphrase is too short: it needs ${shortest} characters.`,
			'Three or four words that only you would put together are easy to keep in mind.'
		);
	}
	const salt = random(16);
	const cipher = cipherOf(id, await keyOf(passphrase, salt, iterations));
	return { id, salt, iterations, wrapped: cipher.seal(JSON.stringify([...key]), wrapping) };
}

async function kept(): Promise<Lock | null> {
	const row = await use((db) => db.device.get('lock'));
	return (row?.value as Lock | undefined) ?? null;
}

async function opened(passphrase: string): Promise<{ id: string; key: Uint8Array }> {
	const lock = await kept();
	if (!lock) throw new Problem('There is no lock on this device any more.', 'Reload this page.');
	const { id, salt } = lock;
	const cipher = cipherOf(id, await keyOf(passphrase, salt, lock.iterations));
	try {
		const key = JSON.parse(cipher.open(lock.wrapped, wrapping)) as number[];
		return { id, key: Uint8Array.from(key) };
	} catch (error) {
		// A wrong key and a changed lock look the same: both are told as what is far likelier.
		if (!(error instanceof Error) || !/tag/.test(error.message)) throw error;
		throw new Problem('This is not the passphrase.', 'Look at capital letters, and try again.');
	}
}

/**
 * How the teacher’s side stands in this tab. For `live`: it follows what other tabs do, and a key of this tab
 * whose lock was taken away there is forgotten, so that nothing is sealed with it any more.
 */
export function lockStanding(): Promise<Standing> {
	return use((db) =>
		db.device.get('lock').then((row) => {
			const lock = row?.value as Lock | undefined;
			if (opens() !== null && opens() !== lock?.id) sealWith(null);
			return !lock ? 'none' : opens() === null ? 'shut' : 'open';
		})
	);
}

/** Every row of the teacher’s side once more, from how it is kept to how `to` keeps it; all or none. */
async function rewrite(to: Cipher | null, lock: Lock | null): Promise<void> {
	let before: Cipher | null | undefined;
	try {
		await use((db) =>
			db.transaction('rw', [db.device, ...lockable.map((name) => db.table(name))], async () => {
				const rows = await Promise.all(lockable.map((name) => db.table(name).toArray()));
				before = sealWith(to);
				await Promise.all(lockable.map((name, n) => db.table(name).bulkPut(rows[n]!)));
				if (lock) await db.device.put({ key: 'lock', value: lock });
				else await db.device.delete('lock');
			})
		);
	} catch (error) {
		if (before !== undefined) sealWith(before);
		throw error;
	}
}

/** Locks the teacher’s side with a passphrase: all that is kept of it is sealed. This tab stays open. */
export async function setLock(passphrase: string): Promise<void> {
	const [key, id] = [random(32), [...random(8)].join('.')];
	await rewrite(cipherOf(id, key), await lockFor(passphrase, id, key));
}

/** Opens the teacher’s side in this tab. Throws a Problem where the passphrase is another. */
export async function unlock(passphrase: string): Promise<void> {
	const { id, key } = await opened(passphrase);
	sealWith(cipherOf(id, key));
	await touched();
}

/** Shuts the teacher’s side in this tab. */
export async function shut(): Promise<void> {
	sealWith(null);
	await touched();
}

/** Gives the lock another passphrase; the rows stay as they are. */
export async function changeLock(from: string, to: string): Promise<void> {
	const { id, key } = await opened(from);
	const lock = await lockFor(to, id, key);
	await use((db) => db.device.put({ key: 'lock', value: lock }));
}

/** Takes the lock away: all is kept as it was before there was one. */
export async function removeLock(): Promise<void> {
	if (opens() === null) throw locked();
	await rewrite(null, null);
}

/** Removes the lock with everything behind it, for good: the way on for somebody who forgot the passphrase. */
export async function removeLocked(): Promise<void> {
	await use((db) =>
		db.transaction('rw', [db.device, ...lockable.map((name) => db.table(name))], async () => {
			await Promise.all(lockable.map((name) => db.table(name).clear()));
			await db.device.delete('lock');
		})
	);
	sealWith(null);
}

/** Live queries look once more, in every tab. */
async function touched(): Promise<void> {
	await use((db) =>
		db.transaction('rw', db.device, async () => {
			const lock = await db.device.get('lock');
			if (lock) await db.device.put(lock);
		})
	);
}
