import { Marked } from 'marked';

/** Two levels of headings stand above an author's text: the name of the app and the title of the page. */
const above = 2;

const marked = new Marked({
	gfm: true,
	async: false,
	walkTokens: (token) => {
		if (token.type === 'heading') token.depth = Math.min(6, token.depth + above);
	}
});

/** The HTML of an author's markdown. Only for the lessons that come with the app: they are reviewed. */
export function html(markdown: string): string {
	return marked.parse(markdown) as string;
}
