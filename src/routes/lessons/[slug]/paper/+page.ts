import { resolve } from '$app/paths';
import type { LabelCard } from '$lib/core/label-card';

export async function load({ fetch }) {
	const cards = await fetch(resolve('/labels.json'));
	return { labels: (await cards.json()) as LabelCard[] };
}
