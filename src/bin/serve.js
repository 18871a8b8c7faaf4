import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { listen, portOf } from './listen.js';
import { root } from './run.js';

/** @typedef {import('node:http').RequestListener} Listener */

/**
 * Answers as a static host would: pages at addresses with a closing slash, 404.html for what is not
 * there; only files that never change may be kept without asking. `under` is the path of the host that the
 * folder stands at, such as `/loupe`; outside of it there is nothing at all.
 *
 * @param {string} folder
 * @param {string} [under]
 * @returns {Listener}
 */
export function site(folder, under = '') {
	const files = sirv(folder, {
		etag: true,
		setHeaders: (response, path) => {
			const lasting = path.startsWith('/_app/immutable/');
			const keep = lasting ? 'public, max-age=31536000, immutable' : 'no-cache';
			response.setHeader('Cache-Control', keep);
		}
	});
	return (request, response) => {
		const address = request.url ?? '/';
		const end = address.includes('?') ? address.indexOf('?') : address.length;
		const [whole, query] = [address.slice(0, end), address.slice(end)];
		response.setHeader('X-Content-Type-Options', 'nosniff');
		response.setHeader('Referrer-Policy', 'no-referrer');
		if (whole !== under && !whole.startsWith(`${under}/`)) {
			response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Nothing is here');
			return;
		}
		const pathname = whole.slice(under.length);
		request.url = pathname + query;
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
		} else if (isBare(folder, pathname)) {
			response.writeHead(307, { Location: `${whole}/${query}` }).end();
		} else {
			files(request, response, () => {
				const page = join(folder, '404.html');
				const head = { 'Content-Type': 'text/html;charset=utf-8', 'Cache-Control': 'no-cache' };
				response.writeHead(404, head).end(existsSync(page) ? readFileSync(page) : 'Not found');
			});
		}
	};
}

/** @param {string} folder @param {string} pathname whether it is a page that lacks its closing slash */
function isBare(folder, pathname) {
	if (pathname === '') return true;
	if (pathname.endsWith('/') || pathname.startsWith('//')) return false;
	const page = join(folder, pathname, 'index.html');
	return page.startsWith(folder + sep) && existsSync(page);
}

/** The addresses of this computer in its network. */
function neighbours() {
	return Object.values(networkInterfaces())
		.flatMap((list) => list ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}

/**
 * Serves a built site, by default `build/`, for this computer alone or, with `lan`, for its network.
 * A busy port gives way to the next free one unless it is `fixed`; 0 takes any. `show` puts another
 * build in its place while it runs. `under` is the path that it stands at, such as `/loupe`.
 *
 * @param {{ folder?: string; port?: number; lan?: boolean; fixed?: boolean; under?: string }} [options]
 */
export async function serve({
	folder = join(root, 'build'),
	port = 4280,
	lan = false,
	fixed = false,
	under = ''
} = {}) {
	let current = site(folder, under);
	const servers = await listen((request, response) => current(request, response), {
		port,
		lan,
		fixed
	});
	const at = portOf(servers[0]);
	return {
		port: at,
		url: `http://localhost:${at}${under}`,
		neighbours: lan ? neighbours().map((address) => `http://${address}:${at}${under}`) : [],
		/** @param {string} other the folder of another build */
		show(other) {
			current = site(other, under);
		},
		close() {
			for (const server of servers) {
				server.close();
				server.closeAllConnections();
			}
		}
	};
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
	const { values } = parseArgs({ options: { port: { type: 'string' } } });
	const { url } = await serve({ port: Number(values.port ?? 4280), fixed: true });
	console.log(url);
}
