import { letters } from '../core/byte-order';
import { schoolFiles } from '../core/lists/school';
import type { Line } from '../core/lists/table';
import { Problem } from '../core/problem';
import { lines } from './csv';
import { entries, isZip } from './zip';

/** The most that is read as one list, in bytes: the enrolments of a big school are a third of it. */
export const mostInList = 20_000_000;
/** The most that is read as a zip of lists. */
const mostInZip = 30_000_000;

/** Says which file is being read and how far, from 0 to 1; rejects where reading is to stop. */
export type Told = (file: string, share: number) => Promise<void>;

const schools: readonly string[] = [...schoolFiles, 'manifest.csv'];
const bare = (path: string) => path.slice(path.lastIndexOf('/') + 1).toLowerCase();

/**
 * The lines of lists that were chosen, by the names of the files: CSV files as they are, and of a zip those
 * that OneRoster has. Throws a Problem where one is too big, damaged or no text, a zip has none of them,
 * or two files have one name.
 */
export async function listsIn(files: readonly File[], told: Told): Promise<Map<string, Line[]>> {
	const found = new Map<string, Line[]>();
	for (const { name, bytes } of await opened(files)) {
		if (found.has(name)) {
			throw new Problem(`There are two files called ${name}.`, 'Choose only the newer ones.');
		}
		await told(name, 0);
		found.set(name, await lines(text(bytes()), (share) => told(name, share)));
	}
	return found;
}

type Opened = { name: string; bytes: () => Uint8Array };

async function opened(files: readonly File[]): Promise<Opened[]> {
	const all: Opened[] = [];
	for (const file of files) {
		if (file.size > mostInZip) throw tooBig();
		const bytes = new Uint8Array(await file.arrayBuffer());
		if (!isZip(bytes)) {
			all.push({ name: bare(file.name), bytes: () => bytes });
			continue;
		}
		const lists = entries(bytes).filter(({ path }) => schools.includes(bare(path)));
		if (!lists.length) {
			throw new Problem(
				'There are no lists of OneRoster in this file.',
				'Choose a list that was saved as CSV, or the zip of a OneRoster export as it came.'
			);
		}
		all.push(
			...lists.map((each) => ({ name: bare(each.path), bytes: () => each.bytes(mostInList) }))
		);
	}
	return all;
}

/** A list as text: UTF-8, with or without a mark before it, or UTF-16 with one. */
function text(bytes: Uint8Array): string {
	if (bytes.length > mostInList) throw tooBig();
	try {
		const found = new TextDecoder(letters(bytes) ?? 'utf-8', { fatal: true }).decode(bytes);
		if (!found.includes('\u0000')) return found;
	} catch (error) {
		// Bytes that are no letters of UTF-8 or UTF-16.
		if (!(error instanceof TypeError)) throw error;
	}
	throw new Problem(
		'Some letters of this file cannot be read: it is not saved as UTF-8, or it is no list.',
		'Open it in a spreadsheet, save it as “CSV UTF-8” and choose that file.'
	);
}

const tooBig = () =>
	new Problem('This file is too big for a list of students.', 'Save the list alone as CSV.');
