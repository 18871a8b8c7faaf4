import { part } from './parts';

/** See `src/routes/site.ts`, in whose place this stands. */
export const portable: boolean = true;

declare const LOUPE_ORIGIN: string;

/** A file of Loupe itself, out of the one file: no network is asked. */
export async function fromSite(path: string): Promise<Response> {
	const file = await part(path);
	return file ? new Response(file) : new Response(null, { status: 404 });
}

/** Where the same Loupe lies on the web, if whoever built the file said so: a file has no address for others. */
export function addressFor(path: string): string | null {
	return LOUPE_ORIGIN ? LOUPE_ORIGIN + path : null;
}
