/** A page as it is made at build: its path from the top of the site, and the route and lesson it stands for. */
export type Made = { path: string; route: string; lesson: string };

const teach = 'For teachers:';
const maker = 'For teachers who make a lesson:';

/** What pages say of themselves to programs that show links, where the page itself does not. */
const descriptions: Record<string, (lesson: string) => string> = {
	'/assigned': () =>
		'Open what your teacher gave you, do it in this browser, and hand it in without an account.',
	'/assigned/hand-in': () => 'Hand in an assignment as a code, a file or a text.',
	'/before-after/[form]': () => 'A short form about how you read now. Nothing is explained yet.',
	'/class/answers': () => `${teach} read what students wrote, and comment on it.`,
	'/class/assign': () => `${teach} choose lessons and exercises, and set how they are done.`,
	'/class/give-back': () => `${teach} give comments back by code, file, text or on paper.`,
	'/class/issued': () => `${teach} give an assignment to the class as a link, a code or a file.`,
	'/class/paper': () => `${teach} type in what students marked on paper.`,
	'/class/records': () =>
		`${teach} send what a class did to your school’s record store, with no names.`,
	'/class/report': () => `${teach} what a class found and left alone, on one page to print.`,
	'/class/results': () => `${teach} who found what, and where the class disagrees.`,
	'/class/room': () => `${teach} bring in what a class handed in.`,
	'/class/roster': () => `${teach} the list of a class. It stays on this device.`,
	'/class/wall': () => `${teach} a text for the whole class to look at and argue about.`,
	'/guide/labels-from': () => 'Which studies and handbooks the 21 labels of Loupe come from.',
	'/guide/scoring': () => 'Key passages found, and clean sentences left alone: how both count.',
	'/lessons/[slug]/[exercise]': (lesson) =>
		`An exercise on “${lesson}”. Decide for yourself first, then see why careful readers decide so.`,
	'/lessons/[slug]/look-back': (lesson) => `What the exercises on “${lesson}” were about.`,
	'/lessons/[slug]/paper': (lesson) => `The lesson “${lesson}” as a sheet to print.`,
	'/lessons/[slug]/teacher': (lesson) => `${teach} notes and keys for the lesson “${lesson}”.`,
	'/make/about': () => `${maker} whose article it is, and where it stands.`,
	'/make/exercises': () => `${maker} the exercises, in forms that say what is still to do.`,
	'/make/finish': () => `${maker} what is still missing, and the lesson as a file.`,
	'/make/key': () => `${maker} which words push, and why.`,
	'/make/open': () => 'Open a lesson that a teacher made and gave to you as a file.',
	'/make/readers': () => `${maker} ask a colleague to mark the text without seeing the key.`,
	'/make/text': () => `${maker} bring in the article and choose what students see.`,
	'/practice': () => 'Short sentences that bring back the labels you have met, day by day.',
	'/read/mark': () => `${teach} mark a text for a colleague without seeing their key.`,
	'/you': () => 'Your name, your work as a file, how the text looks, and use without a network.',
	'/you/progress': () => 'What you found and left alone, over time and by lesson. Only you see it.'
};

const meta = (name: string, content: string) => `<meta ${name} content="${content}" />`;
const quoted = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** Where the site stands, without a closing slash; empty where that is not known. Throws where it is no address. */
export function originOf(given: string | undefined): string {
	if (!given) return '';
	const { protocol, origin, pathname } = new URL(given);
	if (!/^https?:$/.test(protocol)) {
		throw new Error(
			`LOUPE_ORIGIN is “${given}”: give an address such as https://school.example/loupe`
		);
	}
	return origin + pathname.replace(/\/+$/, '');
}

/**
 * A page with its card: what a chat or a classroom shows for a link to it (Open Graph, https://ogp.me, and
 * twitter:card). The protocol wants whole addresses. A build that does not know its own (see `originOf`) gives
 * the picture relative to the page, which some programs follow and others leave out, and no og:url.
 * A page that gets its title only in the browser stays as it is. Throws where a page says nothing of itself.
 */
export function withCard(html: string, { path, route, lesson }: Made, origin: string): string {
	const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replaceAll('"', '&quot;');
	if (!title) return html;
	const own = /<meta name="description" content="([^"]*)"/.exec(html)?.[1];
	const ours = descriptions[route]?.(lesson);
	if (own === undefined && ours === undefined) throw new Error(`${route} has no description`);
	const description = own ?? quoted(ours!);
	const top = origin ? `${origin}/` : '../'.repeat(path.split('/').length - 2) || './';
	const card = [
		...(own === undefined ? [meta('name="description"', description)] : []),
		meta('property="og:title"', title),
		meta('property="og:description"', description),
		meta('property="og:type"', 'website'),
		meta('property="og:image"', `${quoted(top)}card.png`),
		meta('property="og:image:alt"', 'Loupe: read the news closely'),
		...(origin ? [meta('property="og:url"', quoted(origin + path))] : []),
		meta('name="twitter:card"', 'summary_large_image')
	];
	return html.replace('</head>', () => `${card.join('\n\t\t')}\n\t</head>`);
}
