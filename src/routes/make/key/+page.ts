import { resolve } from '$app/paths';
import type { LabelCard } from '$lib/core/label-card';
import type { PageLoad } from './$types';

/** The cards of all labels. */
export const load: PageLoad = async ({ fetch }) => {
	const cards = await fetch(resolve('/labels.json'));
	return { cards: (await cards.json()) as LabelCard[] };
};
