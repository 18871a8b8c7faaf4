import { liveQuery } from 'dexie';
import { createSubscriber } from 'svelte/reactivity';
import { open } from './open';

/**
 * What a query of this folder gives, and gives again whenever the rows it read change, in this tab or in
 * another; `initial` until the database is open, while a page is prerendered and where nobody looks.
 * `error` is what went wrong last, null when all is well. For a query that depends on runes, make a new
 * one with `$derived(live(…))`.
 */
export function live<T>(query: () => Promise<T>, initial: T) {
	let current = initial;
	let error: unknown = null;
	const subscribe = createSubscriber((update) => {
		let stop = () => {};
		let over = false;
		const show = (value: T, reason: unknown) => {
			[current, error] = [value, reason];
			update();
		};
		const fail = (reason: unknown) => show(current, reason);
		open().then(() => {
			if (over) return;
			const found = liveQuery(query).subscribe({ next: (value) => show(value, null), error: fail });
			stop = () => found.unsubscribe();
		}, fail);
		return () => {
			over = true;
			stop();
		};
	});
	return {
		get current(): T {
			subscribe();
			return current;
		},
		get error(): unknown {
			subscribe();
			return error;
		}
	};
}
