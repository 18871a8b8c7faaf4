/** Deeper than this no learning management system nests its frames. */
const deepest = 20;

/** What a window offers, and that window. */
export type Offered = { api: Record<string, unknown>; in: Window };

/**
 * The object of a name that a learning management system offers to what it shows: in one of the windows round this
 * one, else in those round the window that opened it. Null where there is none, or where it lies at another origin.
 */
export function findApi(start: Window, name: string): Offered | null {
	return above(start, name) ?? above(opener(start), name) ?? above(opener(topOf(start)), name);
}

function above(start: Window | null, name: string): Offered | null {
	let here = start;
	for (let n = 0; here && n < deepest; n++) {
		const api = read(here, name);
		if (api) return { api, in: here };
		if (here.parent === here) return null;
		here = here.parent;
	}
	return null;
}

/** A window of another origin throws at whatever is asked of it. */
function read(from: Window, name: string): Record<string, unknown> | null {
	try {
		const found = (from as unknown as Record<string, unknown>)[name];
		const is = typeof found === 'object' || typeof found === 'function';
		return is && found ? (found as Record<string, unknown>) : null;
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return null;
	}
}

function opener(of: Window): Window | null {
	try {
		return of.opener as Window | null;
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return null;
	}
}

function topOf(start: Window): Window {
	return start.top ?? start;
}
