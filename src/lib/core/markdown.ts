/** Two levels of headings stand above an author's text: the name of the app and the title of the page. */
const above = 2;

/** How an author’s Markdown is read, wherever it is: GitHub’s kind, with headings that fit into a page. */
export const reading = {
	gfm: true,
	async: false,
	walkTokens(token: { type: string; depth?: number }): void {
		if (token.type === 'heading') token.depth = Math.min(6, (token.depth ?? 1) + above);
	}
} as const;
