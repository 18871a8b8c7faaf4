import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { statementFaults } from './validator';

/** What the double does with one request for its statements. Whatever is not `kept` is asked to go wrong. */
export type Mischief =
	| 'kept' // as the standard says
	| 'conflict' // 409, although it has the very same
	| 'unauthorized'
	| 'forbidden'
	| 'too large' // 413 for more than one
	| 'broken' // 500, nothing stored
	| 'busy' // 429 with Retry-After
	| 'silent' // stored, and never answered
	| 'deaf' // not stored, and the line goes dead
	| 'cut' // stored, and half of the answer comes
	| 'some'; // stores and names only the first half

/** What is to be done once a request will never be answered: so no test needs a clock for its patience. */
export const silences = new Set<() => void>();

type Statement = { id: string };
export type Other = { status: number; body?: string };
export type Double = Awaited<ReturnType<typeof lrs>>;

const cors = {
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Allow-Headers': 'Authorization, Content-Type, X-Experience-API-Version',
	'Access-Control-Allow-Methods': 'GET, POST, PUT, OPTIONS',
	// Asked anew each time: what a browser sends while a page goes away must not lean on an answer of before.
	'Access-Control-Max-Age': '-1',
	'Access-Control-Expose-Headers': 'Retry-After',
	'Access-Control-Allow-Private-Network': 'true',
	'X-Experience-API-Version': '1.0.3'
};

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}

/**
 * A learning record store on this machine, as much of one as is needed (xAPI 1.0.3, part 3), that misbehaves as it
 * is told: `next` says how, for each request for statements. Keeps statements as they were sent.
 */
export async function lrs(
	next: () => Mischief,
	[key, secret] = ['key', 'secret'],
	/** What it answers to anything but statements; null: it does not know that. */
	other: (method: string, url: URL, text: string) => Other | null = () => null,
	/** Whether it has rules by which it does not take a statement, such as those of cmi5. */
	forbids: (text: string) => boolean = () => false
) {
	const stored = new Map<string, string>();
	/** Every text that ever came under an id. */
	const came = new Map<string, Set<string>>();
	const seen: Mischief[] = [];
	const right = `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`;

	function keep(statements: Statement[]): number {
		const texts = statements.map((each) => [each.id, JSON.stringify(each)] as const);
		for (const [id, text] of texts) came.set(id, (came.get(id) ?? new Set()).add(text));
		if (statements.some((each) => statementFaults(each).length)) return 400;
		if (texts.some(([id, text]) => (stored.get(id) ?? text) !== text)) return 409;
		if (texts.some(([id, text]) => !stored.has(id) && forbids(text))) return 403;
		for (const [id, text] of texts) stored.set(id, text);
		return 200;
	}

	function receive(how: Mischief, text: string, response: ServerResponse): void {
		const answer = (status: number, body = '', more = {}) =>
			response.writeHead(status, { ...cors, ...more }).end(body);
		const statements = JSON.parse(text) as Statement[];
		const named = (each: Statement[]) => JSON.stringify(each.map(({ id }) => id));
		if (how === 'conflict') return void answer(409);
		if (how === 'unauthorized') return void answer(401);
		if (how === 'forbidden') return void answer(403);
		if (how === 'broken') return void answer(500);
		if (how === 'busy') return void answer(429, '', { 'Retry-After': '1' });
		if (how === 'deaf') return void response.destroy();
		if (how === 'too large' && statements.length > 1) return void answer(413);
		const half = statements.slice(0, Math.ceil(statements.length / 2));
		const status = keep(how === 'some' ? half : statements);
		if (how === 'silent') {
			for (const end of silences) end();
			return silences.clear();
		}
		if (status !== 200) return void answer(status, 'not like this');
		const body = named(how === 'some' ? half : statements);
		answer(200, how === 'cut' ? body.slice(0, body.length / 2) : body);
	}

	function give(url: URL, response: ServerResponse): void {
		const id = url.searchParams.get('statementId');
		const own = id === null ? '{"statements":[],"more":""}' : stored.get(id);
		if (!own) return void response.writeHead(404, cors).end();
		// A real one adds its own stamps.
		const stamp = id === null ? {} : { stored: '2031-01-01T00:00:00.000Z', version: '1.0.0' };
		const body = JSON.stringify({ ...stamp, ...(JSON.parse(own) as object) });
		response.writeHead(200, cors).end(body);
	}

	const server = createServer((request, response) => {
		void (async () => {
			const url = new URL(request.url ?? '/', 'http://127.0.0.1');
			const text = await bodyOf(request);
			if (request.method === 'OPTIONS') return response.writeHead(204, cors).end();
			if (url.pathname === '/xapi/about') {
				return response.writeHead(200, cors).end('{"version":["1.0.3","2.0.0"]}');
			}
			const answer = other(request.method ?? '', url, text);
			if (answer) return response.writeHead(answer.status, cors).end(answer.body);
			if (url.pathname !== '/xapi/statements') return response.writeHead(404, cors).end();
			if (request.headers.authorization !== right) return response.writeHead(401, cors).end();
			if (request.headers['x-experience-api-version'] !== '1.0.3') {
				return response.writeHead(400, cors).end('no version');
			}
			if (request.method === 'GET') return give(url, response);
			const how = next();
			seen.push(how);
			receive(how, text, response);
		})();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		endpoint: `http://127.0.0.1:${port}/xapi/`,
		stored,
		came,
		seen,
		close() {
			server.closeAllConnections();
			return new Promise<void>((done) => server.close(() => done()));
		}
	};
}
