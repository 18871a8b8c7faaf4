import { resolve } from '$app/paths';
import type { LabelCard } from '$lib/core/label-card';

/** The cards of all labels: a part of the site itself. `ask` is what a page loads with. */
export async function labelCards(ask: typeof fetch): Promise<LabelCard[]> {
	const cards = await ask(resolve('/labels.json'));
	return (await cards.json()) as LabelCard[];
}
