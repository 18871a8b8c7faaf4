import type { Text } from '../lesson';
import { cut, wordsIn } from '../text';
import type { Found } from './fault';

/** How many words of an article a lesson may quote in its passages. */
const most = 380;

/** Each passage has its own id, and quotation stays short; an invented text may be as long as it likes. */
export function passageFaults({ passages }: Text, invented: boolean): Found[] {
	const found: Found[] = [];
	const seen = new Set<string>();
	let words = 0;
	passages.forEach((block, n) => {
		if ('summary' in block) return;
		if (seen.has(block.id)) {
			found.push({
				path: ['passages', n, 'id'],
				message: `stands twice: “${block.id}”`,
				fix: 'Give each passage its own id.'
			});
		}
		seen.add(block.id);
		words += wordsIn(block.sentences.map(cut));
	});
	if (!invented && words > most) {
		found.push({
			path: ['passages'],
			message: `quote ${words} words, and ${most} are the most`,
			fix: 'Quote less: sum up a passage in a bridge (summary).'
		});
	}
	return found;
}
