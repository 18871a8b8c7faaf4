import { pieces, plain } from '$lib/core/text';
import { createTextAnnotator } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import { offer, paragraphs } from './bench';
import { made } from './made';

const { passages, marks } = made();
const texts = passages.map((passage) => ({ id: passage.id, text: plain(passage) }));
const begins = new Map<string, number>();
const runs = new Map(passages.map((passage) => [passage.id, pieces(passage)]));
let next = 0;
for (const { id, text } of texts) {
	begins.set(id, next);
	next += text.length;
}

const annotations = Object.entries(marks).map(([id, { at, from, to, label }]) => {
	const run = runs.get(at)!;
	const start = begins.get(at)! + run.slice(0, 2 * from + 1).join('').length;
	const quote = run.slice(2 * from + 1, 2 * to + 2).join('');
	const selector = [{ quote, start, end: start + quote.length }];
	const body = { id: `${id}-label`, annotation: id, purpose: 'tagging', value: label! };
	return { id, bodies: [body], target: { annotation: id, selector } };
});

// It tells the console how long each drawing took: that is not what is measured here.
console.log = () => {};
const painted = document.getElementsByClassName('r6o-annotation');
const given = new Set(annotations.map(({ id }) => id));
const added = new Set<string>();

// It draws what is in view, and draws it anew at every scroll: what counts is what was never drawn.
function count(): number {
	for (const each of painted) {
		const id = (each as HTMLElement).dataset.annotation!;
		if (!given.has(id)) added.add(id);
	}
	return Number(painted.length > 0) + added.size;
}

offer({
	show(root) {
		const annotator = createTextAnnotator(paragraphs(root, texts), { renderer: 'SPANS' });
		annotator.setAnnotations(annotations as never);
	},
	marks: count,
	drawsInFrame: true,
	ups: 2,
	// It draws what is in view alone: a mark elsewhere costs it nothing.
	back() {}
});
