import { afterPaint } from './painted';

/**
 * What `now` gives; while it `waits`, only once all else that changed with it has been painted.
 * `catchUp` waits no longer.
 */
export function late<T>(now: () => T, waits: () => boolean) {
	let shown = $state.raw(now());
	// Only the browser knows when it has painted, so this cannot be derived.
	$effect(() => {
		const next = now();
		return afterPaint(() => (shown = next));
	});
	return {
		get current(): T {
			return waits() ? shown : now();
		},
		catchUp() {
			shown = now();
		}
	};
}
