import { createServer } from 'node:http';
import { Trouble } from './run.js';

/**
 * @typedef {import('node:http').Server} Server
 * @typedef {import('node:http').RequestListener} Listener
 */

// A browser may take either for “localhost”: with both, nobody else can answer there.
const here = ['127.0.0.1', '::1'];
const everywhere = ['::', '0.0.0.0'];

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/** @param {Listener} listener @param {number} port @param {string} host @returns {Promise<Server>} */
function open(listener, port, host) {
	return new Promise((resolve, reject) => {
		const server = createServer(listener);
		server.once('error', reject);
		server.listen(port, host, () => resolve(server));
	});
}

/** @param {Server} [server] the port it listens at; 0 where there is none */
export function portOf(server) {
	const address = server?.address();
	return address && typeof address === 'object' ? address.port : 0;
}

/**
 * Listens at one port of each host that this computer has (some have no IPv6).
 *
 * @param {Listener} listener
 * @param {number} port
 * @param {string[]} hosts
 */
async function listenAt(listener, port, hosts) {
	/** @type {Server[]} */
	const servers = [];
	for (const host of hosts) {
		try {
			servers.push(await open(listener, portOf(servers[0]) || port, host));
		} catch (error) {
			const code = codeOf(error);
			const ours = code === 'EADDRINUSE' && hosts === everywhere && servers.length > 0;
			if (ours || code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') continue;
			servers.forEach((server) => server.close());
			throw error;
		}
	}
	return servers;
}

/**
 * Listens for this computer alone or, with `lan`, for its network. A busy port gives way to the next
 * free one unless it is `fixed`; 0 takes any.
 *
 * @param {Listener} listener
 * @param {{ port: number; lan: boolean; fixed: boolean }} where
 */
export async function listen(listener, { port, lan, fixed }) {
	for (let next = port; ; next += port ? 1 : 0) {
		try {
			return await listenAt(listener, next, lan ? everywhere : here);
		} catch (error) {
			const code = codeOf(error);
			if (code === 'EADDRINUSE' && !fixed && next < 65535) continue;
			if (code === 'EADDRINUSE') throw new Trouble(`Port ${next} is taken.`);
			if (code === 'EACCES') throw new Trouble(`Port ${next} may not be used. Try --port 4280.`);
			throw error;
		}
	}
}
