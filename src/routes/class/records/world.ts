import type { World } from '$lib/exchange/lrs';

/** The network, clock and chance of this browser, until somebody breaks off. */
export function worldOf(signal: AbortSignal): World {
	return {
		fetch: (...asked) => fetch(...asked),
		wait(milliseconds, signal) {
			return new Promise((resolve) => {
				const end = () => {
					clearTimeout(timer);
					signal.removeEventListener('abort', end);
					resolve();
				};
				const timer = setTimeout(end, milliseconds);
				signal.addEventListener('abort', end);
			});
		},
		now: Date.now,
		chance: Math.random,
		signal
	};
}
