import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { nothingKept } from '$lib/core/course/kept';
import type { Report } from '$lib/core/course/report';
import { Refused, type Host } from '$lib/exchange/lms/host';
import { Giving } from '../../src/player/giving.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const report: Report = {
	...{ done: 0, of: 1, completed: false, changed: false, score: null, passed: null },
	...{ found: { right: 0, of: 0 }, leftAlone: { right: 0, of: 0 }, interactions: [] }
};

/** A host that writes down what it is asked, and refuses while it is told to. */
function host(change: Partial<Host> = {}) {
	const asked: string[] = [];
	let refuses = false;
	const take = (what: string) => () => {
		asked.push(what);
		return refuses ? Promise.reject(new Refused()) : Promise.resolve();
	};
	const made: Host = {
		limit: null,
		launch: () =>
			refuses
				? Promise.reject(new Refused())
				: Promise.resolve({ state: '', name: '', looks: false }),
		...{ keep: take('keep'), tell: take('tell'), leave: take('leave') },
		part: () => void asked.push('part'),
		...change
	};
	return { made, asked, refuse: (yes: boolean) => void (refuses = yes) };
}

const giving = (made: Host) => new Giving(made, () => ({ kept: nothingKept('a', 0), report }));

async function begun(change: Partial<Host> = {}) {
	const own = host(change);
	const gives = giving(own.made);
	await gives.launch();
	return { gives, ...own };
}

test('a change is given soon, and stored once nothing follows', async () => {
	const { gives, asked } = await begun();
	gives.changed();
	await vi.advanceTimersByTimeAsync(500);
	expect(asked).toEqual(['keep']);
	await vi.advanceTimersByTimeAsync(2000);
	expect(asked).toEqual(['keep', 'keep', 'tell']);
});

test('what is not stored yet goes along when the page goes, and only that', async () => {
	const { gives, asked } = await begun();
	gives.part(true);
	expect(asked).toEqual([]);
	gives.changed();
	await vi.advanceTimersByTimeAsync(500);
	gives.part(true);
	expect(asked).toEqual(['keep', 'part']);
	await gives.store();
	gives.part(true);
	expect(asked).toEqual(['keep', 'part', 'keep', 'tell']);
});

test('an answer that is on its way goes along, too: nobody knows whether it will arrive', async () => {
	const never = new Promise<void>(() => {});
	const { gives, asked } = await begun({ keep: () => never });
	gives.changed();
	void gives.store();
	await vi.advanceTimersByTimeAsync(0);
	gives.part(true);
	expect(asked).toEqual(['part']);
});

test('who comes back to a page that was hidden has what is missing stored', async () => {
	const { gives, asked, refuse } = await begun();
	refuse(true);
	gives.changed();
	gives.part(false);
	await vi.advanceTimersByTimeAsync(3000);
	expect(gives.trouble).toBeInstanceOf(Refused);
	refuse(false);
	asked.length = 0;
	await gives.comeBack();
	expect(asked).toEqual(['keep', 'tell']);
	expect(gives.trouble).toBeNull();
	await gives.comeBack();
	expect(asked).toEqual(['keep', 'tell']);
});

test('before a host let it begin, and after the end, nothing is given', async () => {
	const { made, asked, refuse } = host();
	const gives = giving(made);
	refuse(true);
	await gives.launch();
	gives.changed();
	expect(await gives.store()).toBe(false);
	gives.part(true);
	await vi.advanceTimersByTimeAsync(3000);
	expect(asked).toEqual([]);
	refuse(false);
	await gives.launch();
	expect(await gives.store()).toBe(true);
	await gives.leave();
	asked.length = 0;
	gives.changed();
	gives.part(true);
	await vi.advanceTimersByTimeAsync(3000);
	expect(asked).toEqual([]);
});

test('where there is no room even for the last answers, it is not stored, and nothing is told', async () => {
	const { gives, asked } = await begun({ limit: 3 });
	gives.changed();
	expect(await gives.store()).toBe(false);
	expect(gives.extent).toBeNull();
	expect(asked).toEqual([]);
	// The session can be ended all the same.
	await gives.leave();
	expect(asked).toEqual(['leave']);
	expect(gives.closed).toBe(true);
});
