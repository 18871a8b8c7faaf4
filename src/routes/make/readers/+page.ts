import { labelCards } from '../../labels';

export async function load({ fetch }) {
	return { cards: await labelCards(fetch) };
}
