import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { deliver } from '$lib/exchange/deliver';
import { ask, patience, tryOut, type World } from '$lib/exchange/lrs';
import { inventedClass } from '$lib/core/invented';
import { tell } from '$lib/core/xapi/class';
import { lessons } from '$lib/server/lessons';
import { lrs, silences, type Double, type Mischief } from '../lrs/double';

const [lesson] = lessons();
const { handIns } = inventedClass({
	...{ id: 'r', name: '8B', lessons: [lesson!], at: 1.9e12, seed: 'x' },
	assignment: { id: 'week-3', version: 1 }
});
const all = tell(handIns, [lesson!], new Map()).told.map(({ statement }) => ({
	id: statement.id,
	text: JSON.stringify(statement)
}));

const doubles: Double[] = [];
afterEach(async () => {
	await Promise.all(doubles.splice(0).map((each) => each.close()));
});

/** A double that does these things in turn, and then behaves. */
async function double(...script: Mischief[]) {
	const made = await lrs(() => script.shift() ?? 'kept');
	doubles.push(made);
	return made;
}

/** A world in which nobody waits, but for a store that is `silent`; `waits` are those between two requests. */
function world(waits: number[] = [], stop = new AbortController(), silent = silences): World {
	return {
		fetch: globalThis.fetch,
		wait(milliseconds, signal) {
			if (milliseconds !== patience) {
				waits.push(milliseconds);
				return Promise.resolve();
			}
			return new Promise((resolve) => {
				silent.add(resolve);
				signal.addEventListener('abort', () => (silent.delete(resolve), resolve()));
			});
		},
		now: () => 1.9e12,
		chance: () => 0.5,
		signal: stop.signal
	};
}

type Fates = Map<string, [state: string, why: string | null]>;

/** Sends what has no fate yet, as the page does. */
function send(made: Double, fates: Fates = new Map(), how = world(), statements = all) {
	const store = { endpoint: made.endpoint, key: 'key', secret: 'secret' };
	const waiting = statements.filter(({ id }) => !fates.has(id));
	return deliver(waiting, store, how, (ids, state, why) => {
		for (const id of ids) fates.set(id, [state, why]);
		return Promise.resolve();
	}).then(() => fates);
}

/** Each statement is stored once and to the byte, and nothing but it ever came under its id. */
function isWhole(made: Double, statements = all) {
	expect([...made.stored].sort()).toEqual(statements.map(({ id, text }) => [id, text]).sort());
	for (const { id, text } of statements) expect([...made.came.get(id)!]).toEqual([text]);
}

const mending: Mischief[] = ['conflict', 'too large', 'broken', 'busy', 'silent', 'deaf', 'cut'];

test.for([...mending, 'some', 'kept'] as const)(
	'a store that once answers “%s” has each statement once in the end',
	async (how) => {
		const made = await double(how);
		const fates = await send(made);
		isWhole(made);
		expect(new Set([...fates.values()].map(([state]) => state))).toEqual(new Set(['sent']));
		expect(made.seen[0]).toBe(how);
	}
);

test('whatever goes wrong in whichever order, pressing Send again ends with each statement stored once', async () => {
	const some = fc.array(
		fc.constantFrom<Mischief>(...mending, 'some', 'unauthorized', 'forbidden', 'kept'),
		{ maxLength: 12 }
	);
	await fc.assert(
		fc.asyncProperty(some, async (script) => {
			const made = await double(...script);
			const fates: Fates = new Map();
			for (let presses = 0; fates.size < all.length && presses < 20; presses++) {
				await send(made, fates).catch((error) => expect(error.name).toBe('Problem'));
			}
			isWhole(made);
			expect([...fates.values()].every(([state]) => state === 'sent')).toBe(true);
		}),
		{ numRuns: 25 }
	);
});

test.for(['unauthorized', 'forbidden'] as const)(
	'a store that says “%s” is asked no more, and everything still waits',
	async (how) => {
		const made = await double(how);
		const fates: Fates = new Map();
		await expect(send(made, fates)).rejects.toThrow('does not take this key');
		expect(made.seen).toEqual([how]);
		expect(fates.size).toBe(0);
	}
);

test('a store that has other content under an id is told of, and the rest goes on', async () => {
	const made = await double();
	const [first] = all;
	const changed = { ...(JSON.parse(first!.text) as object), result: { completion: false } };
	made.stored.set(first!.id, JSON.stringify(changed));
	const fates = await send(made);
	expect(fates.get(first!.id)![0]).toBe('refused');
	expect(fates.get(first!.id)![1]).toContain('other numbers');
	expect([...fates.values()].filter(([state]) => state === 'sent')).toHaveLength(all.length - 1);
	expect(made.stored.get(first!.id)).toBe(JSON.stringify(changed));
});

test('a statement that the store calls wrong is refused by itself, with what the store says', async () => {
	const made = await double();
	const bad = { id: all[0]!.id, text: '{"id":"no statement"}' };
	const fates = await send(made, new Map(), world(), [bad, ...all.slice(1)]);
	expect(fates.get(bad.id)).toEqual(['refused', 'The store does not take it: not like this']);
	isWhole(made, all.slice(1));
});

test('a store that stays silent is asked seven times, each time later, and nothing is lost', async () => {
	const made = await double(...Array<Mischief>(20).fill('broken'));
	const waits: number[] = [];
	const fates: Fates = new Map();
	await expect(send(made, fates, world(waits))).rejects.toThrow('does not answer');
	expect(waits).toEqual([750, 1500, 3000, 6000, 12_000, 24_000]);
	expect(made.seen).toHaveLength(7);
	expect(fates.size).toBe(0);
});

const answering = (response: () => Response): World => ({
	...world(),
	fetch: () => Promise.resolve(response())
});
const store = { endpoint: 'https://lrs.example/', key: 'k', secret: 'ü' };

test.for([
	['120', 120_000],
	['Tue, 17 Mar 2030 17:47:40 GMT', 60_000],
	['soon', null],
	['Tue, 17 Mar 2020 17:47:40 GMT', 0]
] as const)('“Retry-After: %s” is %s milliseconds', async ([text, expected]) => {
	const response = () => new Response('', { status: 503, headers: { 'Retry-After': text } });
	expect((await ask(store, 'about', answering(response))).later).toBe(expected);
});

test('a store that asks for half an hour is left alone, and the person is told', async () => {
	const headers = { 'Retry-After': '1800' };
	const busy = answering(() => new Response('', { status: 429, headers }));
	const sending = deliver(all, store, busy, () => Promise.resolve());
	await expect(sending).rejects.toThrow('come back in 30 minutes');
});

test('what a person breaks off stops at once, and goes on where it was', async () => {
	const made = await double('some', 'silent');
	const stop = new AbortController();
	const fates: Fates = new Map();
	const sending = send(made, fates, world([], stop, new Set()));
	await expect.poll(() => made.seen).toContain('silent');
	stop.abort();
	await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
	const before = fates.size;
	expect(before).toBeGreaterThan(0);
	expect(before).toBeLessThan(all.length);
	await send(made, fates);
	isWhole(made);
});

test('trying a store out says what it speaks and whether it takes the key', async () => {
	const made = await double();
	const right = { endpoint: made.endpoint, key: 'key', secret: 'secret' };
	expect(await tryOut(right, world())).toBe(
		'The store answers and speaks xAPI 1.0.3, 2.0.0. It takes the key.'
	);
	await expect(tryOut({ ...right, secret: 'wrong' }, world())).rejects.toThrow('this key');
	const elsewhere = { ...right, endpoint: made.endpoint.replace('xapi', 'other') };
	await expect(tryOut(elsewhere, world())).rejects.toThrow('not as a record store does (404)');
	await made.close();
	await expect(tryOut(right, world())).rejects.toThrow('does not answer');
	expect(made.stored.size).toBe(0);
});

test('the key goes as the standard says, to no other address, without cookies', async () => {
	const asked = vi.fn(() => Promise.resolve(new Response('{}')));
	await ask(store, 'statements?limit=1', { ...world(), fetch: asked });
	const [address, how] = asked.mock.calls[0] as unknown as [string, RequestInit];
	expect(address).toBe('https://lrs.example/statements?limit=1');
	expect(how).toMatchObject({ redirect: 'error', credentials: 'omit', method: 'GET' });
	expect(how.headers).toMatchObject({
		Authorization: `Basic ${Buffer.from('k:ü').toString('base64')}`,
		'X-Experience-API-Version': '1.0.3'
	});
});
