import type { Kind } from '$lib/core/exercises';
import type { Component } from 'svelte';
import Chain from './Chain.svelte';
import Claims from './Claims.svelte';
import Compare from './Compare.svelte';
import Headline from './Headline.svelte';
import Ledger from './Ledger.svelte';
import Mark from './Mark.svelte';
import Missing from './Missing.svelte';
import Open from './Open.svelte';
import Order from './Order.svelte';
import type { Props } from './props';
import Swap from './Swap.svelte';

const kinds = {
	mark: Mark,
	ledger: Ledger,
	chain: Chain,
	missing: Missing,
	headline: Headline,
	swap: Swap,
	claims: Claims,
	compare: Compare,
	order: Order,
	open: Open
} satisfies { [K in Kind]: Component<Props<K>> };

/** How a kind of exercise is printed. Its own types end here: an exercise was parsed under its `type`. */
export function printed(kind: Kind): Component<Props> {
	return kinds[kind] as Component<Props>;
}
