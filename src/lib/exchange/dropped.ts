import type { Source } from './file';

/** Files that were chosen, one by one or as a folder. */
export function chosen(files: Iterable<File>): Source[] {
	return Array.from(files, (file) => ({
		path: file.webkitRelativePath || file.name,
		open: () => Promise.resolve(file)
	}));
}

/** No class has its folders as deep: a folder that holds itself must end. */
const deepest = 12;

/**
 * The files that were dropped, and those in folders among them. To be called while the drop is handled:
 * later, the browser has forgotten what was dropped.
 */
export function dropped(items: DataTransferItemList): AsyncIterable<Source> {
	const list = Array.from(items).filter(({ kind }) => kind === 'file');
	const all = list.map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
	return walk(all.filter((entry) => entry !== null));
}

async function* walk(all: (FileSystemEntry | File)[], depth = 0): AsyncGenerator<Source> {
	for (const entry of all) {
		if (entry instanceof File) {
			yield* chosen([entry]);
		} else if (isFile(entry)) {
			yield {
				path: entry.fullPath.replace(/^\//, ''),
				open: () => new Promise((resolve, reject) => entry.file(resolve, reject))
			};
		} else if (isFolder(entry) && depth < deepest) {
			yield* folder(entry, depth);
		}
	}
}

/** What is in a folder; one that cannot be read is a file that cannot be opened, and the others follow. */
async function* folder(entry: FileSystemDirectoryEntry, depth: number): AsyncGenerator<Source> {
	try {
		yield* walk(await inside(entry), depth + 1);
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		yield { path: entry.fullPath.replace(/^\//, ''), open: () => Promise.reject(error) };
	}
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** All that is in a folder: a browser gives it in portions, and an empty one at the end. */
async function inside(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const reader = folder.createReader();
	const all: FileSystemEntry[] = [];
	for (;;) {
		const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			reader.readEntries(resolve, reject)
		);
		if (!portion.length) return all;
		all.push(...portion);
	}
}
