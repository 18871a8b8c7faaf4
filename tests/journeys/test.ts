import AxeBuilder from '@axe-core/playwright';
import { expect, test as plain, type BrowserContext, type Page } from '@playwright/test';
import { find, type Found, type Phrase } from './find';

export { expect };

type Watched = {
	/** Complaints that belong to a journey: a complaint that holds one of these is let pass. */
	allow: (string | RegExp)[];
	/** Whether Loupe copies itself for use without a network, which takes a second or two of a journey. */
	installs: boolean;
	quiet: void;
};

/** Turns what a page would only whisper into an error on its console. */
function report() {
	document.addEventListener('securitypolicyviolation', (event) => {
		const { violatedDirective, blockedURI, sourceFile, lineNumber } = event;
		console.error(`CSP ${violatedDirective}: ${blockedURI} (${sourceFile ?? ''}:${lineNumber})`);
	});
}

/** Keeps a page from copying Loupe for use without a network: its worker is never there. */
function stayOnline() {
	if ('serviceWorker' in navigator)
		navigator.serviceWorker.register = () => new Promise(() => undefined);
}

/** Waits until a page listens: a slow machine shows text long before it can act. */
export const listens = (page: Page) =>
	page.waitForSelector('html[data-size]', { state: 'attached' });

/** Makes a page wait, once loaded, until it listens. */
export function patient(page: Page) {
	const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
	page.goto = async (...how) => {
		const response = await goto(...how);
		await listens(page);
		return response;
	};
	page.reload = async (...how) => {
		const response = await reload(...how);
		await listens(page);
		return response;
	};
}

/** Writes down every error of a context’s pages, and every request that it may not make. */
export async function watch(
	context: BrowserContext,
	mayAsk: (address: URL) => boolean,
	complaints: string[]
): Promise<void> {
	context.on('request', (request) => {
		if (!mayAsk(new URL(request.url()))) complaints.push(`may not be asked: ${request.url()}`);
	});
	context.on('console', (message) => {
		const { url } = message.location();
		if (message.type() === 'error') complaints.push(`console: ${message.text()} (${url})`);
	});
	context.on('weberror', (error) => {
		complaints.push(`error in a page: ${error.error().stack ?? error.error()}`);
	});
	await context.addInitScript(report);
}

/** Complaints without those that a journey is about. */
export function unforeseen(complaints: string[], allow: Watched['allow']): string[] {
	const isAllowed = (complaint: string) =>
		allow.some((each) =>
			typeof each === 'string' ? complaint.includes(each) : each.test(complaint)
		);
	return complaints.filter((complaint) => !isAllowed(complaint));
}

/**
 * A journey fails when any page of any of its contexts asks another origin, says an error on the
 * console, lets an error through, or breaks the content security policy. `test.use({ allow: [...] })`
 * names what a journey is about. `test.use({ installs: true })` is for journeys that go without a
 * network, or by what was kept to go without.
 */
export const test = plain.extend<Watched>({
	allow: [[], { option: true }],
	installs: [false, { option: true }],
	quiet: [
		async ({ browser, baseURL, allow, installs, javaScriptEnabled }, use) => {
			const complaints: string[] = [];
			const ready: Promise<unknown>[] = [];
			const home = new URL(baseURL!).origin;
			const mayAsk = ({ origin, protocol }: URL) => origin === home || !protocol.startsWith('http');
			const begin = (context: BrowserContext) => {
				ready.push(watch(context, mayAsk, complaints));
				if (!installs) ready.push(context.addInitScript(stayOnline));
				if (javaScriptEnabled) context.on('page', patient);
			};
			browser.on('context', begin);
			await use();
			browser.off('context', begin);
			await Promise.all(ready);
			expect(unforeseen(complaints, allow)).toEqual([]);
		},
		{ auto: true }
	]
});

async function locate(page: Page, ...phrases: Phrase[]): Promise<Found[]> {
	// Text that is still inert, until the work of before is known, lets a mouse through to nothing.
	await page.waitForSelector('html[data-size] body:not(:has([inert]))');
	const found = await page.evaluate(find, phrases);
	return found.map((place, n) => {
		const [words, nth] = phrases[n]!;
		if (!place) throw new Error(`The article does not hold “${words}” (number ${nth}).`);
		return place;
	});
}

/** Taps, or clicks where there is no touch, on the first of some words of the article. */
export async function tap(page: Page, words: string, nth = 1): Promise<void> {
	const [place] = await locate(page, [words, nth]);
	const { x, y } = place!.first;
	const hasTouch = await page.evaluate(() => navigator.maxTouchPoints > 0);
	await (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
}

/** Selects with the mouse, from the first of some words of the article to the last of others. */
export async function drag(page: Page, fromWords: string, toWords: string): Promise<void> {
	const [from, to] = await locate(page, [fromWords, 1], [toWords, 1]);
	await page.mouse.move(from!.first.left + 1, from!.first.y);
	await page.mouse.down();
	await page.mouse.move(to!.last.x, to!.last.y, { steps: 8 });
	await page.mouse.move(to!.last.right - 1, to!.last.y);
	await page.mouse.up();
}

/** Waits until all of Loupe has been copied for use without a network. */
export function prepared(page: Page): Promise<void> {
	return page.evaluate(async () => {
		const { active } = await navigator.serviceWorker.ready;
		while (active!.state !== 'activated') await new Promise((next) => setTimeout(next, 20));
	});
}

/**
 * Keeps the database busy, so that nothing more of these pages reaches it until the function that it gives
 * back was called. A page of its own does it: one that is to be closed must not be too busy to close.
 */
export async function block(context: BrowserContext): Promise<() => Promise<void>> {
	const busy = await context.newPage();
	// A file that is not Loupe, and so has no script to wait for.
	const goto: Page['goto'] = Object.getPrototypeOf(busy).goto;
	await goto.call(busy, '/vocabulary/records.html');
	await busy.evaluate(
		() =>
			new Promise<void>((blocked) => {
				const opening = indexedDB.open('loupe');
				opening.onsuccess = () => {
					const { objectStoreNames } = opening.result;
					const store = opening.result
						.transaction(objectStoreNames, 'readwrite')
						.objectStore('device');
					const spin = () => {
						if (document.title === 'enough') return;
						store.count().onsuccess = spin;
						blocked();
					};
					store.count().onsuccess = spin;
				};
			})
	);
	return async () => {
		await busy.evaluate(() => (document.title = 'enough'));
		await busy.close();
	};
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe has against a page, a line for each place: `expect(await clean(page)).toEqual([])`. With
 * `rule` it asks for that rule alone, as for colours that change while all else stays as it was.
 */
export async function clean(page: Page, rule?: string): Promise<string[]> {
	// A page of Loupe has no frames: axe need not open a second page to put its findings together.
	const axe = new AxeBuilder({ page }).setLegacyMode();
	const { violations } = await (rule ? axe.withRules(rule) : axe.withTags(rules)).analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => {
			const why = failureSummary?.replace(/\s*\n\s*/g, ' ') ?? '';
			return `${id} (${help}) at ${target.join(' ')}: ${why}`;
		})
	);
}
