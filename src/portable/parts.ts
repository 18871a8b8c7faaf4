import { error } from '@sveltejs/kit';
import { fromBase64 } from '../lib/exchange/base64';
import { inflate } from '../lib/exchange/deflate';

/** What lies in the one file beside the app: each deflated, as text, in an element that names it. */
const elements = () => document.querySelectorAll<HTMLScriptElement>('script[data-part]');

let known: Map<string, HTMLScriptElement> | undefined;

/** The deflated bytes of a part; empty where there is none of this name. */
function deflated(name: string): Uint8Array<ArrayBuffer> {
	known ??= new Map([...elements()].map((element) => [element.dataset.part!, element]));
	return new Uint8Array(fromBase64(known.get(name)?.text ?? '') ?? []);
}

/** The bytes of a part, at once. Throws a Problem where there is none of this name, or more than `most`. */
export function bytesOf(name: string, most: number): Uint8Array<ArrayBuffer> {
	return new Uint8Array(inflate(deflated(name), most));
}

/**
 * What lies under a name in the one file, such as `/labels.json`; null where nothing does. It is inflated when
 * it is asked for: of all the lessons, most people open a few.
 */
export async function part(name: string): Promise<Blob | null> {
	const bytes = deflated(name);
	if (!bytes.length) return null;
	const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
	return new Response(plain).blob();
}

/**
 * What a page is made with, by its place among the routes, as `/before-after/[form]/+page`; `params` are what
 * the address says in the place of the brackets. Throws the page that says so where the file holds none.
 */
export async function loaded(place: string, params: Record<string, string>): Promise<unknown> {
	const name = place.replace(/\[(\w+)\]/g, (_, field: string) => params[field] ?? '');
	const found = await part(name);
	if (!found) error(404, 'There is nothing at this address.');
	return JSON.parse(await found.text());
}
