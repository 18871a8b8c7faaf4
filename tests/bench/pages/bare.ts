import { plain } from '$lib/core/text';
import { offer, paragraphs } from './bench';
import { made } from './made';

const { passages } = made();
const texts = passages.map((passage) => ({ id: passage.id, text: plain(passage) }));
let shown = false;
let last: HTMLElement | null = null;

// The simplest thing that could work: the word under the pointer is put into a <mark>.
function wrap({ clientX, clientY }: MouseEvent) {
	const caret = document.caretPositionFromPoint(clientX, clientY);
	if (!(caret?.offsetNode instanceof Text)) return;
	const text = caret.offsetNode.data;
	const range = document.createRange();
	range.setStart(caret.offsetNode, text.lastIndexOf(' ', caret.offset - 1) + 1);
	const end = text.indexOf(' ', caret.offset);
	range.setEnd(caret.offsetNode, end < 0 ? text.length : end);
	last = document.createElement('mark');
	range.surroundContents(last);
}

offer({
	show(root) {
		paragraphs(root, texts).addEventListener('click', wrap);
		shown = true;
	},
	marks: (passage) => Number(shown) + (passage ?? document).getElementsByTagName('mark').length,
	drawsInFrame: false,
	ups: 1,
	back() {
		const parent = last?.parentElement;
		last?.replaceWith(...last.childNodes);
		parent?.normalize();
		last = null;
	}
});
