import { Problem } from '../../core/problem';
import { Refused } from './host';

/** Longer than this nobody waits for an answer, in milliseconds. */
const patience = 20_000;

/** A request to a record store. `late`: the page may be gone before it is answered. */
type Request = {
	path: string;
	query?: Record<string, string>;
	body?: unknown;
	text?: string;
	late?: boolean;
};

/** Asks a record store; null where it has no such document. Throws a Problem where it would not answer, or refuses. */
export type Ask = (method: 'GET' | 'PUT' | 'POST', request: Request) => Promise<string | null>;

/** A record store answered that it would not; `status` is that of HTTP. */
export class Refusal extends Refused {
	constructor(readonly status: number) {
		super();
	}
}

/** What this tab remembers of a launch: its token, when its session began, and whether the store was told so. */
export type Memory = { token: string; start: number; begun: boolean };

/** A record store that is open: `begun` remembers that it was told of the session, `over` forgets all of it. */
export type Opened = { ask: Ask; memory: Memory; begun: () => void; over: () => void };

/**
 * The way to ask the record store of a launch, once the token for it is fetched from `from`: it is given once, so a page
 * that is loaded again finds it in this tab’s memory.
 */
export async function answers(endpoint: string, from: string, now: number): Promise<Opened> {
	let memory = remembered(from) ?? { token: await fetched(from), start: now, begun: false };
	remember(from, memory);
	const base = endpoint.endsWith('/') ? endpoint : `${endpoint}/`;
	const ask: Ask = async (method, { path, query, body, text, late = false }) => {
		const address = `${base}${path}${query ? `?${new URLSearchParams(query)}` : ''}`;
		const type = body === undefined ? 'text/plain' : 'application/json';
		const content = body === undefined ? text : JSON.stringify(body);
		const answer = await asked(address, {
			method,
			keepalive: late,
			headers: {
				authorization: `Basic ${memory.token}`,
				'x-experience-api-version': '1.0.3',
				...(content !== undefined && { 'content-type': type })
			},
			...(content !== undefined && { body: content })
		});
		if (answer.ok) return answer.text;
		if (method === 'GET' && answer.status === 404) return null;
		console.info(`The record store answered ${answer.status} to ${method} ${path}.`);
		throw new Refusal(answer.status);
	};
	const begun = () => remember(from, (memory = { ...memory, begun: true }));
	return { ask, memory, begun, over: () => remember(from, null) };
}

type Answer = { ok: boolean; status: number; text: string };

/** The whole of an answer: one that is cut short is none. */
async function asked(address: string, how: RequestInit): Promise<Answer> {
	try {
		const response = await fetch(address, { ...how, signal: AbortSignal.timeout(patience) });
		const { ok, status } = response;
		return { ok, status, text: await response.text() };
	} catch (error) {
		if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
		console.info('The record store cannot be reached.', error);
		throw new Refused();
	}
}

async function fetched(from: string): Promise<string> {
	const { ok, text } = await asked(from, { method: 'POST' });
	const token = (json(text) as Record<string, unknown> | null)?.['auth-token'];
	if (ok && typeof token === 'string') return token;
	throw new Problem(
		'Your school’s system did not let this course begin.',
		'Open it once more from your school’s page. If you go on here, hand in with a code or a file before you close it.'
	);
}

/** What stands in a text as JSON; null where it is none. */
export function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return null;
	}
}

/** Some browsers keep nothing for a page in a frame: then it has to be launched anew. */
function remembered(from: string): Memory | null {
	try {
		return JSON.parse(sessionStorage.getItem(`loupe ${from}`) ?? 'null') as Memory | null;
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return null;
	}
}

function remember(from: string, memory: Memory | null): void {
	try {
		if (memory) sessionStorage.setItem(`loupe ${from}`, JSON.stringify(memory));
		else sessionStorage.removeItem(`loupe ${from}`);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		console.info('This browser keeps nothing for a page in a frame.');
	}
}
