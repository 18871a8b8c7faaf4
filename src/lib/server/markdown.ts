import { Marked } from 'marked';
import { reading } from '../core/markdown';

const marked = new Marked(reading);

/** The HTML of an author's markdown. Only for the lessons that come with the app: they are reviewed. */
export function html(markdown: string): string {
	return marked.parse(markdown) as string;
}
