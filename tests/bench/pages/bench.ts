import '../../../src/fonts.css';
import '../../../src/app.css';
import { quiet, painted } from './painted';

/** What a page of the benchmark can do; `window.bench` of each. */
export type Bench = {
	/** Shows the text with its marks: milliseconds until the marks in view are painted. */
	show: () => Promise<number>;
	/** Where a word of a passage is in the window, after it was scrolled to the middle. */
	aim: (passage: string, word: number) => Promise<{ x: number; y: number }>;
	/** Begins to wait for a tap, and for what it paints. */
	arm: () => void;
	/** Milliseconds from the end of that tap to the paint that shows its mark. */
	taken: () => Promise<number>;
	/** Takes the mark of that tap back, so that the next one meets as many marks. */
	back: () => void;
	quiet: () => Promise<void>;
	/** Changes one mark, as by the last tap before the commit. */
	change?: () => Promise<void>;
	commit?: () => Promise<{ script: number; paint: number }>;
};

type Page = {
	show: (root: HTMLElement) => void | Promise<void>;
	/** What grows by one mark or more, looked at in every frame; of one passage where only that can grow: to count takes time. */
	marks: (passage: Element | null) => number;
	drawsInFrame: boolean;
	/** How many times a pointer comes up until a mark is wanted. */
	ups: number;
	/** Takes the last mark back. */
	back: () => void;
};

/** The characters of a passage that are printed, node by node. */
function printed(passage: Element): Text[] {
	const nodes: Text[] = [];
	const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (!node.parentElement!.closest('.hidden, [aria-hidden="true"]')) nodes.push(node);
	}
	return nodes;
}

let aimed: Element | null = null;

async function aim(id: string, word: number) {
	const passage = document.querySelector(`[data-at="${id}"]`)!;
	aimed = passage;
	passage.scrollIntoView({ block: 'center', behavior: 'instant' });
	await quiet();
	let seen = -1;
	let inWord = false;
	for (const node of printed(passage)) {
		for (let n = 0; n < node.data.length; n++) {
			const letter = /[\p{L}\p{N}]/u.test(node.data[n]!);
			if (letter && !inWord) seen++;
			inWord = letter;
			if (!letter || seen !== word) continue;
			const range = document.createRange();
			range.setStart(node, n);
			range.setEnd(node, n + 1);
			const { left, right, top, bottom } = range.getBoundingClientRect();
			return { x: (left + right) / 2, y: (top + bottom) / 2 };
		}
	}
	throw new Error(`${id} has no word ${word}`);
}

function late(): Promise<never> {
	return new Promise((_, reject) => {
		setTimeout(() => reject(new Error('A tap painted nothing within 20 seconds')), 20_000);
	});
}

/** Hands a page to the runner. */
export function offer(
	{ show, marks, drawsInFrame, ups, back }: Page,
	more: Partial<Bench> = {}
): void {
	const root = document.querySelector<HTMLElement>('main')!;
	let outcome: Promise<number>;
	const bench: Bench = {
		async show() {
			await document.fonts.load('1rem Literata');
			await quiet();
			const start = performance.now();
			void show(root);
			return (await painted(() => marks(null) > 0, drawsInFrame)) - start;
		},
		aim,
		arm() {
			const before = marks(aimed);
			let left = ups;
			outcome = new Promise((resolve) => {
				const up = async (event: PointerEvent) => {
					if (--left) return;
					removeEventListener('pointerup', up, true);
					const at = await painted(() => marks(aimed) > before, drawsInFrame);
					resolve(at - event.timeStamp);
				};
				addEventListener('pointerup', up, true);
			});
		},
		taken: () => Promise.race([outcome, late()]),
		back,
		quiet,
		...more
	};
	Object.assign(window, { bench });
}

/** The same words as plain paragraphs, as wide and in the same letters as in Loupe. */
export function paragraphs(root: HTMLElement, texts: { id: string; text: string }[]): HTMLElement {
	const read = document.createElement('div');
	read.className = 'read';
	for (const { id, text } of texts) {
		const paragraph = document.createElement('p');
		paragraph.dataset.at = id;
		paragraph.textContent = text;
		read.append(paragraph);
	}
	root.append(read);
	return read;
}
