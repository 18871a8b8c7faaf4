import type { LabelCard } from '$lib/core/label-card';
import type { LabelId } from '$lib/core/labels';
import type { Item } from '$lib/core/practice/item';
import { fromSite } from '../site';

type Card = Pick<LabelCard, 'id' | 'name' | 'plain' | 'cue' | 'fineWhen'>;

/** What comes from practice.json: the bank, and which labels a lesson’s exercise teaches. */
export type Bank = {
	items: Item[];
	cards: Card[];
	teaches: Record<string, LabelId[]>;
	first: LabelId[];
};

/** Brings the bank: a part of the site itself, cached with it. Null while it is not on this device. */
export async function bank(): Promise<Bank | null> {
	try {
		const answer = await fromSite('/practice.json');
		if (!answer.ok) throw new Error(`practice.json: ${answer.status}`);
		return (await answer.json()) as Bank;
	} catch (error) {
		console.info('The practice bank is not here yet.', error);
		return null;
	}
}
