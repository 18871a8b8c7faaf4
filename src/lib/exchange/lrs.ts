import { Problem } from '../core/problem';
import type { RecordStore } from '../core/xapi/outbox';

/** What asking a store needs of the world. `wait` ends early where the signal aborts; `chance` is from 0 to below 1. */
export type World = {
	fetch: typeof fetch;
	wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
	now: () => number;
	chance: () => number;
	signal: AbortSignal;
};

/**
 * What a store answered. Status 0: nothing, because it was not reached or took too long. `later` is how many
 * milliseconds it asks us to wait (Retry-After), null where it does not say.
 */
export type Answer = { status: number; text: string; later: number | null };

/** How long an answer may take, in milliseconds. */
export const patience = 30_000;

const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

/** RFC 9110, section 10.2.3: seconds, or a date. */
function laterOf(text: string | null, now: number): number | null {
	if (!text) return null;
	const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
	return Number.isNaN(wait) ? null : Math.max(0, wait);
}

/** Asks a store for one of its resources, once. What was broken off is as if nobody had answered. */
export async function ask(
	{ endpoint, key, secret }: RecordStore,
	resource: string,
	{ fetch, wait, now, signal }: World,
	body?: string
): Promise<Answer> {
	const own = new AbortController();
	const stop = () => own.abort();
	signal.addEventListener('abort', stop);
	const none: Answer = { status: 0, text: '', later: null };
	const asking = async (): Promise<Answer> => {
		const answer = await fetch(endpoint + resource, {
			method: body === undefined ? 'GET' : 'POST',
			headers: {
				Authorization: `Basic ${btoa(utf8(`${key}:${secret}`))}`,
				'X-Experience-API-Version': '1.0.3',
				...(body !== undefined && { 'Content-Type': 'application/json' })
			},
			...(body !== undefined && { body }),
			// The key goes to nobody but this address.
			...{ redirect: 'error', credentials: 'omit', cache: 'no-store', mode: 'cors' },
			referrerPolicy: 'no-referrer',
			signal: own.signal
		});
		const later = laterOf(answer.headers.get('Retry-After'), now());
		return { status: answer.status, text: await answer.text(), later };
	};
	try {
		const late = wait(patience, own.signal).then(() => none);
		return await Promise.race([asking().catch(unreached), late]);
	} finally {
		signal.removeEventListener('abort', stop);
		own.abort();
	}
}

/** A browser does not tell why it did not reach somebody, so neither do we. */
function unreached(error: unknown): Answer {
	const isBroken = error instanceof DOMException && error.name === 'AbortError';
	if (!isBroken && !(error instanceof TypeError)) throw error;
	return { status: 0, text: '', later: null };
}

/** What a store wrote as JSON; null where it is cut short or something else. */
export function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
}

/** For a store that cannot be reached, or whose answers do not come through. */
export const silent = () =>
	new Problem(
		'The record store does not answer.',
		'Look at your network and at the address. Whoever runs the store must also let web pages use it (CORS). Then press “Send” again: nothing is lost, and nothing is stored twice.'
	);

/** For a store that does not take the key. */
export const keyless = () =>
	new Problem(
		'The record store does not take this key.',
		'Look at the key and the secret, save them, and press “Send” again. Everything still waits.'
	);

/** For something that answers as no store does. */
export const strange = (status: number) =>
	new Problem(
		`This address answers, but not as a record store does (${status}).`,
		'Look at the address: your record store calls it “endpoint”.'
	);

/**
 * Asks a store who it is (`about`), and whether it takes the key. Gives back what to tell the person. Throws a
 * Problem where it is none, or does not take the key.
 */
export async function tryOut(store: RecordStore, world: World): Promise<string> {
	const about = await ask(store, 'about', world);
	if (about.status === 0) throw silent();
	const versions = (read(about.text) as { version?: unknown } | null)?.version;
	if (about.status !== 200 || !Array.isArray(versions)) {
		throw about.status === 401 || about.status === 403 ? keyless() : strange(about.status);
	}
	const answers = `The store answers and speaks xAPI ${versions.join(', ')}.`;
	const { status } = await ask(store, 'statements?limit=1', world);
	if (status === 200) return `${answers} It takes the key.`;
	if (status === 401) throw keyless();
	return `${answers} Whether it takes the key shows when you send.`;
}
