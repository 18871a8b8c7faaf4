import { labelCards } from '../../../labels';

export async function load({ fetch }) {
	return { labels: await labelCards(fetch) };
}
