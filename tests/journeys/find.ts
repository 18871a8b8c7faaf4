/** Words of the article, and which of their occurrences is meant, counted from 1. */
export type Phrase = readonly [words: string, nth: number];
type Box = { left: number; right: number; x: number; y: number };
export type Found = { first: Box; last: Box };

/**
 * Runs in the page: brings phrases of the article into view, and says where their first and last words
 * are on the screen. Words may be split over several elements; hidden ones are not the article.
 */
export async function find(phrases: readonly Phrase[]): Promise<(Found | null)[]> {
	const roots = document.querySelectorAll('.read');
	const letters: { node: Text; offset: number }[] = [];
	let text = '';
	for (const root of roots.length ? roots : document.querySelectorAll('main')) {
		const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			if (node.parentElement!.closest('.hidden, [aria-hidden="true"]')) continue;
			node.data.split('').forEach((letter, offset) => {
				const folded = /\s/u.test(letter) ? ' ' : letter;
				if (folded === ' ' && text.endsWith(' ')) return;
				text += folded;
				letters.push({ node, offset });
			});
		}
	}
	const boxes = (from: number, to: number) => {
		const range = document.createRange();
		range.setStart(letters[from]!.node, letters[from]!.offset);
		range.setEnd(letters[to]!.node, letters[to]!.offset + 1);
		return [...range.getClientRects()].filter((box) => box.width > 0);
	};
	const box = ({ left, right, top, bottom }: DOMRect): Box => {
		return { left, right, x: (left + right) / 2, y: (top + bottom) / 2 };
	};
	const places = phrases.map(([words, nth]) => {
		const wanted = words.trim().replace(/\s+/gu, ' ');
		let start = -1;
		for (let n = 0; n < nth; n++) {
			start = text.indexOf(wanted, start + 1);
			if (start < 0) return null;
		}
		const first = wanted.indexOf(' ') < 0 ? wanted.length : wanted.indexOf(' ');
		const last = wanted.lastIndexOf(' ') + 1;
		return { start, first: start + first - 1, last: start + last, end: start + wanted.length - 1 };
	});
	const there = places.filter((place) => place !== null);
	if (there[0]) {
		const paint = () => new Promise((resolve) => requestAnimationFrame(resolve));
		letters[there[0].start]!.node.parentElement!.scrollIntoView({
			block: 'center',
			behavior: 'instant'
		});
		await paint();
		const heights = there.map(({ start, first }) => boxes(start, first)[0]!.top);
		const middle = (Math.min(...heights) + Math.max(...heights)) / 2;
		scrollBy({ top: middle - innerHeight / 2, behavior: 'instant' });
		await paint();
	}
	return places.map(
		(place) =>
			place && {
				first: box(boxes(place.start, place.first)[0]!),
				last: box(boxes(place.last, place.end).at(-1)!)
			}
	);
}
