import { resolve } from '$app/paths';

// Of the Loupe that is one file, `src/portable/site.ts` stands in the place of this.

/** Whether this Loupe is one file, opened from a disk or a stick: then no host knows it. */
export const portable: boolean = false;

/** Asks for a file of Loupe itself, such as `/labels.json`. `ask` is what a page loads with. */
export function fromSite(path: string, ask: typeof fetch = fetch): Promise<Response> {
	return ask(resolve(path as '/'));
}

/** Where others find a page of this Loupe, such as `/read/`; null where nobody else could open it. */
export function addressFor(path: string): string | null {
	return location.origin + resolve(path as '/');
}
