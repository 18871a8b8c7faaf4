import type { LabelId } from '$lib/core/labels';
import { getContext, setContext } from 'svelte';

type Address = (label: LabelId) => string;

const key = Symbol('guide');

/** Tells all components inside this one where a label's card stands. */
export function offerGuide(address: Address): void {
	setContext(key, address);
}

/** Where a label's card stands; null where there is no field guide around. */
export function guide(): Address | null {
	return getContext<Address | undefined>(key) ?? null;
}
