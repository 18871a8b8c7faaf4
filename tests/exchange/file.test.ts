import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { Problem } from '$lib/core/problem';
import { toText } from '$lib/exchange/code';
import { chosen, dropped } from '$lib/exchange/dropped';
import { nameFor, parcels, toFile } from '$lib/exchange/file';
import type { Found, Source } from '$lib/exchange/file';

const mina = Uint8Array.of(1, 2, 3, 4);
const omid = Uint8Array.of(5, 6, 7, 8, 9);
const text = toFile([mina], 'Work of Mina. Open it in Loupe.');

const file = (name: string, content: BlobPart) => new File([content], name);
const zip = (content: Record<string, Uint8Array>) => new Uint8Array(zipSync(content));

async function all(sources: Iterable<Source> | AsyncIterable<Source>): Promise<Found[]> {
	const found: Found[] = [];
	for await (const each of parcels(sources)) found.push(each);
	return found;
}
/** What came of each, a Problem by its words. */
const told = (found: Found[]) =>
	found.map(({ name, parcel }) => [name, parcel instanceof Problem ? parcel.message : parcel]);

test('a file gives back what was put in it, also several parcels', async () => {
	const both = toFile([mina, omid], 'Work of a class.');
	expect(told(await all(chosen([file('a.txt', text), file('b.loupe.txt', both)])))).toEqual([
		['a.txt', mina],
		['b.loupe.txt', mina],
		['b.loupe.txt', omid]
	]);
	expect(nameFor('Mina', new Date(2031, 4, 7).getTime())).toBe('loupe-Mina-2031-05-07.loupe.txt');
});

test.for([
	['UTF-8 with a mark', `\ufeff${text}`],
	['UTF-16', new Uint8Array(new Uint16Array([0xfeff, ...strToU8(text)]).buffer)],
	['a page of an LMS', `<html><body><p>${text.replaceAll('\n', '<br>')}</p></body></html>`]
] as const)('a file that was saved as %s is read', async ([, content]) => {
	expect(told(await all(chosen([file('a.txt', content)])))).toEqual([['a.txt', mina]]);
});

test('a broken, an empty and a foreign file are named, and the others go in', async () => {
	const found = await all(
		chosen([
			file('empty.txt', ''),
			file('essay.txt', 'My summer.'),
			file('essay.docx', zip({ 'word/document.xml': strToU8('<w/>') })),
			file('half.txt', text.slice(0, -10)),
			file('.DS_Store', 'x'),
			file('mina.txt', text)
		])
	);
	expect(told(found)).toEqual([
		['empty.txt', 'This file is empty.'],
		['essay.txt', 'This is not a file from Loupe.'],
		['essay.docx', 'This is not a file from Loupe.'],
		['half.txt', 'The end of this code is missing.'],
		['mina.txt', mina]
	]);
});

test('the zip of an LMS is read folder by folder, each student by the name of the folder', async () => {
	const bytes = zip({
		'Mina Lee_123_file/loupe.txt': strToU8(text),
		'Omid_124_file/': new Uint8Array(),
		'Omid_124_file/work.loupe.txt': strToU8(toText(omid)),
		'Sam_125_file/photo.jpg': Uint8Array.of(0xff, 0xd8, 0xff),
		'Zoë_126_file/empty.txt': new Uint8Array(),
		'__MACOSX/Mina Lee_123_file/._loupe.txt': strToU8('x')
	});
	expect(told(await all(chosen([file('class.zip', bytes)])))).toEqual([
		['class.zip › Mina Lee_123_file/loupe.txt', mina],
		['class.zip › Omid_124_file/work.loupe.txt', omid],
		['class.zip › Sam_125_file/photo.jpg', 'This is not a file from Loupe.'],
		['class.zip › Zoë_126_file/empty.txt', 'This file is empty.']
	]);
});

test('files in a zip that are not compressed are read as well', async () => {
	const bytes = new Uint8Array(zipSync({ 'a.txt': strToU8(text) }, { level: 0 }));
	expect(told(await all(chosen([file('a.zip', bytes)])))).toEqual([['a.zip › a.txt', mina]]);
});

test('a zip that is cut short or changed anywhere harms nothing', async () => {
	const bytes = zip({ 'a/b.txt': strToU8(text), 'c.txt': strToU8(toText(omid)) });
	for (let place = 4; place < bytes.length; place++) {
		const changed = bytes.slice();
		changed[place]! ^= 0xff;
		for (const content of [bytes.subarray(0, place), changed]) {
			for (const { parcel } of await all(chosen([file('a.zip', new Uint8Array(content))]))) {
				expect([mina, omid, expect.any(Problem)]).toContainEqual(parcel);
			}
		}
	}
});

test('a zip bomb is refused, and the file beside it is read', async () => {
	const bomb = new Uint8Array(64 * 1024 * 1024);
	const bytes = zip({ 'bomb.txt': bomb, 'mina.txt': strToU8(text) });
	// One that says it is small.
	const liar = bytes.slice();
	const view = new DataView(liar.buffer);
	const central = view.getUint32(liar.length - 6, true);
	view.setUint32(central + 24, 1000, true);
	for (const content of [bytes, liar]) {
		expect(told(await all(chosen([file('a.zip', content)])))).toEqual([
			['a.zip › bomb.txt', expect.stringMatching(/bigger|too big/)],
			['a.zip › mina.txt', mina]
		]);
	}
});

test('reading can be stopped after any file; the next is never opened', async () => {
	const open = vi.fn(() => Promise.resolve(file('b.txt', text)));
	const sources = [...chosen([file('a.txt', text)]), { path: 'b.txt', open }];
	for await (const { name } of parcels(sources)) {
		expect(name).toBe('a.txt');
		break;
	}
	expect(open).not.toHaveBeenCalled();
});

test('a file that is gone is named, and the others go in', async () => {
	const gone = {
		path: 'gone.txt',
		open: () => Promise.reject(new DOMException('', 'NotFoundError'))
	};
	expect(told(await all([gone, ...chosen([file('mina.txt', text)])]))).toEqual([
		['gone.txt', 'This file cannot be opened any more.'],
		['mina.txt', mina]
	]);
});

/** Entries of a drop, as browsers give them: folders in portions. */
const fileEntry = (fullPath: string, content: string) => ({
	isFile: true,
	isDirectory: false,
	fullPath,
	file: (done: (file: File) => void) => done(file(fullPath.split('/').at(-1)!, content))
});
const folderEntry = (fullPath: string, inside: object[], fails = false) => ({
	isFile: false,
	isDirectory: true,
	fullPath,
	createReader: () => {
		const portions = [...inside.map((entry) => [entry]), []];
		return {
			readEntries: (done: (entries: object[]) => void, fail: (error: unknown) => void) =>
				fails ? fail(new DOMException('', 'SecurityError')) : done(portions.shift()!)
		};
	}
});
const drop = (...entries: object[]) =>
	entries.map((entry) => ({
		kind: 'file',
		webkitGetAsEntry: () => entry
	})) as unknown as DataTransferItemList;

test('a dropped folder is read with all folders in it; one that cannot be read is named', async () => {
	const inner = folderEntry('/class/Omid', [fileEntry('/class/Omid/w.txt', toText(omid))]);
	const items = drop(
		folderEntry('/class', [inner, fileEntry('/class/mina.txt', text)]),
		folderEntry('/locked', [], true),
		fileEntry('/alone.txt', text)
	);
	expect(told(await all(dropped(items)))).toEqual([
		['class/Omid/w.txt', omid],
		['class/mina.txt', mina],
		['locked', 'This file cannot be opened any more.'],
		['alone.txt', mina]
	]);
});

test('a folder that holds itself ends', async () => {
	const ring: Record<string, unknown> = folderEntry('/ring', []);
	ring.createReader = () => {
		const portions = [[ring], []];
		return { readEntries: (done: (entries: unknown) => void) => done(portions.shift()) };
	};
	expect(await all(dropped(drop(ring)))).toEqual([]);
});
