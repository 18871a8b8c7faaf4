import type { LabelCard } from '$lib/core/label-card';
import { fromSite } from './site';

/** The cards of all labels: a part of the site itself. `ask` is what a page loads with. */
export async function labelCards(ask: typeof fetch): Promise<LabelCard[]> {
	const cards = await fromSite('/labels.json', ask);
	return (await cards.json()) as LabelCard[];
}
