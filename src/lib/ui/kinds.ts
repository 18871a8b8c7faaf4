import type { Answer, Exercise, Kind } from '$lib/core/exercises';
import type { Scene } from '$lib/core/lesson';
import type { Component, Snippet } from 'svelte';

/** How an exercise of any kind is shown and operated. */
export type Props = {
	exercise: Exercise;
	scene: Scene;
	answer: Answer;
	done: boolean;
	onchange: (answer: Answer) => void;
	actions: Snippet<[label?: string]>;
};

/**
 * A kind as a page uses it: its component, an empty answer, what keeps an answer from being committed,
 * the answer that a further try begins with, and what undo may not take back.
 */
export type Kit = {
	Component: Component<Props>;
	blank: () => Answer;
	unfinished: (exercise: Exercise, answer: Answer) => string | null;
	again: (last: Answer) => Answer;
	carry: (now: Answer, earlier: Answer) => Answer;
};

type Parts = [
	{ default: unknown },
	{
		blank: unknown;
		unfinished: unknown;
		again?: (last: never) => Answer;
		carry?: (now: never, earlier: never) => Answer;
	}
];

// Each kind is loaded only where it is used. Its own types end here: an exercise and its answer have
// been parsed under the same `type`.
const parts: Record<Kind, () => Promise<Parts>> = {
	mark: () => Promise.all([import('./Mark.svelte'), import('$lib/core/marking')]),
	ledger: () => Promise.all([import('./Ledger.svelte'), import('$lib/core/exercises/ledger')]),
	chain: () => Promise.all([import('./Chain.svelte'), import('$lib/core/exercises/chain')]),
	missing: () => Promise.all([import('./Missing.svelte'), import('$lib/core/exercises/missing')]),
	headline: () =>
		Promise.all([import('./Headline.svelte'), import('$lib/core/exercises/headline')]),
	swap: () => Promise.all([import('./Swap.svelte'), import('$lib/core/exercises/swap')]),
	claims: () => Promise.all([import('./Claims.svelte'), import('$lib/core/exercises/claims')]),
	compare: () => Promise.all([import('./Compare.svelte'), import('$lib/core/exercises/compare')]),
	order: () => Promise.all([import('./Order.svelte'), import('$lib/core/exercises/order')]),
	open: () => Promise.all([import('./Open.svelte'), import('$lib/core/exercises/open')])
};

/** Loads what a kind of exercise needs. */
export async function kit(kind: Kind): Promise<Kit> {
	const [{ default: shown }, { blank, unfinished, again, carry }] = await parts[kind]();
	return {
		Component: shown,
		blank,
		unfinished,
		again: again ?? blank,
		carry: carry ?? ((_now: Answer, earlier: Answer) => earlier)
	} as Kit;
}
