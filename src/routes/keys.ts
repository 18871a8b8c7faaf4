import { resolve } from '$app/paths';
import type { Sheet } from '$lib/core/key';
import type { LabelId } from '$lib/core/labels';

/** What marking exercises are scored with, by lesson and exercise, and what the labels are called. */
export type Keys = {
	sheets: Record<string, Record<string, Sheet>>;
	names: Record<LabelId, string>;
};

let keys: Promise<Keys> | null = null;

/**
 * Part of the site itself, cached with it: asked for only once there is something to score. Null without
 * a network before everything was prepared; then the next call asks again.
 */
export async function loadKeys(): Promise<Keys | null> {
	keys ??= fetch(resolve('/keys.json')).then((answer) => answer.json() as Promise<Keys>);
	try {
		return await keys;
	} catch (error) {
		console.info('The keys are not here yet.', error);
		keys = null;
		return null;
	}
}
