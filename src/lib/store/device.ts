import type { Assignment } from '../core/assignment';
import type { Way } from '../core/course/course';
import type { Wish } from '../core/wish';
import { use } from './open';

/** How a person likes to read on this device: as in `data-size`, `data-spacing`, `data-face` of app.css. */
export type Reading = {
	size: 'normal' | 'large' | 'larger';
	spacing: 'normal' | 'wide';
	face: 'serif' | 'plain';
};

/** What the browser said when it was asked not to clear away what Loupe keeps. */
export type Persistence = 'granted' | 'refused' | 'unsupported';

/**
 * A form for a package of lessons without a class, as it stands: the id of what it asks for, and what the last package
 * asked for, null before the first one.
 */
export type Packing = { id: string; wish: Wish; made: Assignment | null };

/** In which form packages are made for the system of a school, and from how many percent one passes; null: nobody does. */
export type PackageForm = { way: Way; mastery: number | null };

/**
 * The settings of the device: who learns on it now, how they like to read, what the browser said about
 * keeping, which states of drafts a file has held (see `filed.ts`), when a file last held the lessons of
 * one’s own, in milliseconds since 1970, what is being packed, and in which form.
 */
export type Device = {
	learner: string;
	reading: Reading;
	persistence: Persistence;
	filed: Record<string, string[]>;
	madeSavedAt: number;
	packing: Packing;
	packageForm: PackageForm;
};

/** A setting of this device, null where it was never made. */
export function setting<K extends keyof Device>(key: K): Promise<Device[K] | null> {
	return use((db) =>
		db.device.get(key).then((found) => (found?.value as Device[K] | undefined) ?? null)
	);
}

/** Makes a setting of this device. */
export async function keepSetting<K extends keyof Device>(key: K, value: Device[K]): Promise<void> {
	await use((db) => db.device.put({ key, value }));
}

/**
 * Asks the browser not to clear away what Loupe keeps when the device runs short of room, and remembers
 * what it said. Some browsers ask the person, so a refusal is not asked about `again` unless told.
 * "Granted" still does not outlast a person who clears their browsing data, nor Safari's seven days.
 */
export async function askToPersist(again = false): Promise<Persistence> {
	const storage = globalThis.navigator?.storage;
	const answer = storage?.persist
		? (await storage.persisted())
			? 'granted'
			: !again && (await setting('persistence')) === 'refused'
				? 'refused'
				: (await storage.persist())
					? 'granted'
					: 'refused'
		: 'unsupported';
	await keepSetting('persistence', answer);
	return answer;
}
