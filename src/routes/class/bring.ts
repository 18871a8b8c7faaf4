import { fromSite } from '../site';

/** A part of the site itself, as JSON; null where it is not on this device and there is no network. */
export async function bring<T>(path: string): Promise<T | null> {
	try {
		const answer = await fromSite(path);
		if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
		return (await answer.json()) as T;
	} catch (error) {
		console.info('Not on this device yet.', error);
		return null;
	}
}
