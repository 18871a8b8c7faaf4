/// <reference types="@sveltejs/kit" />
import { base, build, files, prerendered, version } from '$service-worker';

const worker = self as unknown as ServiceWorkerGlobalScope;
/** The base path keeps two Loupes at one origin out of each other's caches. */
const prefix = `loupe${base}-`;
const here = prefix + version;
/** How long a page may take to say which version it runs, in milliseconds. */
const patience = 500;

const pathOf = (address: string) => new URL(address, location.href).pathname;
const notFound = pathOf(`${base}/404.html`);
/** Such as .nojekyll, what only programs which show links ask for, and what is looked up where there is a network. */
const hidden = /\/\.(?!well-known)|\/card\.png$|\/vocabulary\//;
/** Pages of which a script makes all or most, hundreds of them: kept once, empty. That of records is under its own policy. */
const isShell = (path: string) => /\/(lessons\/[^/]+\/[^/]+|class\/(?!records)[^/]+)\/$/.test(path);
/** The pages of a lesson that a teacher made: no host knows them. */
const isOwn = (path: string) => /\/lessons\/own-[^/]+\/([^/]+\/)?$/.test(path);
/** What not everybody needs (see `keep`): what reads codes and articles, and what plays lessons elsewhere. */
const later: Record<string, RegExp> = {
	reader: /\.wasm$|\/reader\.worker\W/,
	author: /\/chunks\/author-/,
	player: /\/player\.html$/
};
const isLater = (path: string) => Object.values(later).some((files) => files.test(path));
const shipped = [...build, ...files, ...prerendered, notFound];
const isWanted = (path: string) => !hidden.test(path) && !isShell(path) && !isLater(path);
const all = [...new Set(shipped.filter(isWanted).map(pathOf))];
const pages = new Set(prerendered.map(pathOf).filter((path) => path.endsWith('/')));
/** Never by request: `Vary: Origin` would hide a module from the page that asks for it. */
const kept = (pathname: string, cacheName?: string) =>
	caches.match(pathname, { cacheName, ignoreVary: true });

const isImmutable = (pathname: string) => pathname.startsWith(`${base}/_app/immutable/`);

/** What a page has of a lesson’s file, which is kept beside it: a sixth of all there is. */
const repeated = /<script type="application\/json" data-sveltekit-fetched[^>]*>.*?<\/script>/gs;

async function fetched(pathname: string): Promise<Response> {
	const response = await fetch(pathname, { cache: 'reload' });
	const fits = response.ok || (pathname === notFound && response.status === 404);
	const html = response.headers.get('content-type')?.includes('text/html') ?? false;
	// The sign-in page of a school's network answers every address, and answers 200.
	const strange = html && !pathname.endsWith('/') && !pathname.endsWith('.html');
	if (!fits || strange) throw new Error(`${pathname}: ${response.status}${html ? ', HTML' : ''}`);
	// A page cannot be shown from a response that went through a redirect.
	const body = html ? (await response.text()).replace(repeated, '') : response.body;
	return new Response(body, { headers: response.headers });
}

/** Copies a file, unless it is there; what never changes from an earlier version. Whether it had to. */
async function copy(path: string): Promise<boolean> {
	if (await kept(path, here)) return false;
	const old = isImmutable(path) ? await kept(path) : undefined;
	await (await caches.open(here)).put(path, old ?? (await fetched(path)));
	return true;
}

/** Copies a part of Loupe that is not for everybody. */
async function keep(part: string): Promise<void> {
	for (const path of shipped) if (later[part]?.test(path)) await copy(pathOf(path));
}

/** Who had such a part in the version before has it in this one, too. */
async function inherit(): Promise<void> {
	for (const name of await caches.keys()) {
		if (!name.startsWith(prefix) || name === here) continue;
		const had = (await (await caches.open(name)).keys()).map(({ url }) => url);
		for (const part in later) if (had.some((url) => later[part]!.test(url))) await keep(part);
	}
}

/** Hosts can be renewed halfway through: then this version is no longer whole. */
async function isStillServed(): Promise<boolean> {
	const response = await fetch(`${base}/_app/version.json`, { cache: 'no-store' });
	return response.ok && (await response.json()).version === version;
}

async function tell(message: object): Promise<void> {
	const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	for (const client of open) client.postMessage(message);
}

async function prepare(): Promise<void> {
	const queue = [...all];
	const added: string[] = [];
	let done = 0;
	async function work() {
		for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
			if (await copy(path)) added.push(path);
			await tell({ type: 'precache', done: ++done, total: all.length });
		}
	}
	const stop = () => (queue.length = 0);
	await Promise.all(Array.from({ length: 6 }, work)).finally(stop);
	await inherit();
	if (added.length && !(await isStillServed())) {
		// Only what came in now may be of another version: what was whole before stays whole.
		await Promise.all(added.map(async (path) => (await caches.open(here)).delete(path)));
		throw new Error(`Version ${version} is no longer served`);
	}
	if (!worker.registration.active) await worker.skipWaiting();
}

const known = new Map<string, string>();
function ask(client: Client): Promise<string | null> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		setTimeout(resolve, patience, null);
		port1.onmessage = ({ data }) => resolve(data?.type === 'version' ? String(data.version) : null);
		client.postMessage({ type: 'version?' }, [port2]);
	});
}

async function versionOf(client: Client): Promise<string | null> {
	const answer = known.get(client.id) ?? (await ask(client));
	if (answer !== null) known.set(client.id, answer);
	return answer;
}

/** Deletes the caches of versions that no open page runs. When a page does not answer, all stay. */
async function tidy(): Promise<void> {
	const { registration } = worker;
	const isChanging = () => Boolean(registration.installing || registration.waiting);
	if (isChanging()) return;
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== here);
	if (names.length === 0) return;
	const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' });
	const ours = open.filter(({ url }) => url.startsWith(registration.scope));
	const running = await Promise.all(ours.map(versionOf));
	if (running.includes(null) || isChanging()) return;
	const unused = names.filter((name) => !running.includes(name.slice(prefix.length)));
	await Promise.all(unused.map((name) => caches.delete(name)));
}

async function page(event: FetchEvent, { pathname, search }: URL): Promise<Response> {
	const copy = await kept(pathname, here);
	if (copy) {
		known.set(event.resultingClientId, version);
		return copy;
	}
	if (pages.has(`${pathname}/`)) return Response.redirect(`${pathname}/${search}`, 302);
	const shell = await kept(notFound, here);
	if (shell && (pages.has(pathname) || isOwn(pathname))) {
		known.set(event.resultingClientId, version);
		return new Response(shell.body, { headers: shell.headers });
	}
	const response = await fetch(event.request).catch(() => null);
	if (response && response.status !== 404) return response;
	known.set(event.resultingClientId, version);
	return shell
		? new Response(shell.body, { status: 404, headers: shell.headers })
		: (response ?? Response.error());
}

/** Without a network, what no version holds is not there: so a page can say it, and need not break. */
const absent = () => new Response('Not kept for use offline', { status: 404 });

async function file({ clientId, request }: FetchEvent, pathname: string): Promise<Response> {
	if (isImmutable(pathname)) return (await kept(pathname)) ?? fetch(request);
	const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
	const client = names.length > 1 ? await worker.clients.get(clientId) : undefined;
	const theirs = client ? prefix + (await versionOf(client)) : here;
	const copy = await kept(pathname, names.includes(theirs) ? theirs : here);
	return copy ?? fetch(request).catch(absent);
}

/** A page that has just been opened still has the one before it beside it for a moment. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 2000));

worker.addEventListener('install', (event) => event.waitUntil(prepare()));

worker.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([worker.clients.claim(), tidy()]))
);

/** Tells who asked whether something went to its end. */
async function report(work: Promise<void>, [port]: readonly MessagePort[]) {
	const stop = (error: Error) => console.info(`Preparing stopped: ${error.message}`);
	const complete = (await work.then(() => true, stop)) ?? false;
	port?.postMessage({ type: 'prepared', complete });
}

worker.addEventListener('message', (event) => {
	if (event.data?.type === 'skipWaiting') event.waitUntil(worker.skipWaiting());
	if (event.data?.type === 'prepare') event.waitUntil(report(prepare(), event.ports));
	if (event.data?.type === 'keep') event.waitUntil(report(keep(event.data.part), event.ports));
});

worker.addEventListener('fetch', (event) => {
	const url = new URL(event.request.url);
	const ours = url.origin === location.origin && url.pathname.startsWith(`${base}/`);
	if (event.request.method !== 'GET' || !ours) return;
	if (event.request.mode === 'navigate') {
		event.respondWith(page(event, url));
		event.waitUntil(settled().then(tidy));
	} else {
		event.respondWith(file(event, url.pathname));
	}
});
