import { cutUp } from '../build';
import type { Exercise } from '../exercises';
import type { Dossier, Text } from '../lesson';
import { isPassage, locate } from '../text';
import type { Passage } from '../text';
import type { Found, Path } from './fault';
import { misquoted, unknown } from './pointing';

/** Names of pages that every lesson has, so that no exercise can have them. */
const reserved = ['look-back', 'teacher', 'paper'];

type Around = { text: Text; dossier: Dossier };

/** What exercises point at is there: passages, words in them, cards. And no exercise hides a page. */
export function exerciseFaults({
	exercises,
	...around
}: Around & { exercises: Exercise[] }): Found[] {
	const passages = cutUp(around.text.passages).filter(isPassage);
	const cards = around.dossier.cards.map(({ id }) => id);
	return exercises.flatMap((exercise, n) =>
		[...reservedId(exercise), ...pointers(exercise, passages, cards)].map((fault) => ({
			...fault,
			path: [n, ...fault.path]
		}))
	);
}

function reservedId({ id }: Exercise): Found[] {
	if (!reserved.includes(id)) return [];
	return [
		{ path: ['id'], message: `is taken: a page is called “${id}”`, fix: 'Choose another id.' }
	];
}

function pointers(exercise: Exercise, passages: Passage[], cards: string[]): Found[] {
	const ids = passages.map(({ id }) => id);
	switch (exercise.type) {
		case 'swap':
			return exercise.items.flatMap((item, n) => quoted(['items', n], item, item.at, passages));
		case 'claims':
			return exercise.items.flatMap((item, n) => [
				...quoted(['items', n], item, item.at, passages),
				...item.cards.flatMap((id, m) => unknown(['items', n, 'cards', m], id, 'card', cards))
			]);
		case 'missing':
			return exercise.slots.flatMap(({ after, card }, n) => [
				...unknown(['slots', n, 'after'], after, 'passage', ids),
				...unknown(['slots', n, 'card'], card, 'card', cards)
			]);
		default:
			return [];
	}
}

function quoted(
	path: Path,
	{ quote }: { quote: string },
	at: string | null,
	passages: Passage[]
): Found[] {
	if (at === null) return [];
	const passage = passages.find(({ id }) => id === at);
	if (!passage) {
		const ids = passages.map(({ id }) => id);
		return unknown([...path, 'at'], at, 'passage', ids);
	}
	return locate(passage, quote) ? [] : [misquoted([...path, 'quote'], quote, at)];
}
