import type { Exercise } from '../exercises/missing';
import { standingAfter } from '../exercises/missing';
import { isPassage, plain, type Block } from '../text';

type Slot = Exercise['slots'][number];

/** The gaps in the order of the text, as they are numbered, each with the last words before it. */
export function gapsIn(
	{ slots }: Pick<Exercise, 'slots'>,
	blocks: readonly Block[]
): { id: string; slot: Slot; ending: string }[] {
	return blocks.filter(isPassage).flatMap((passage) => {
		const ending = plain(passage).split(' ').slice(-6).join(' ');
		return standingAfter(slots, passage.id).map((slot) => ({ id: slot.id, slot, ending }));
	});
}
