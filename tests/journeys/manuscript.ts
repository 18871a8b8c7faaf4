import type { Page } from '@playwright/test';
import { begun, type Key, type Manuscript } from '../../src/lib/core/manuscript/manuscript';
import { cut } from '../../src/lib/core/text';

const paragraph = (id: string, sentences: string[], used = true) => ({
	...{ id, role: id === 'p0' ? ('headline' as const) : ('paragraph' as const), used },
	sentences: sentences.map((sentence) => cut(sentence))
});

const key = (from: number, to: number, label: Key['label']): Key => ({
	...{ at: 'p1', from, to, strand: 'language', label, also: [] },
	...{ zone: 'required', why: 'It judges in the writer’s own voice.', calmer: '', origin: 'own' }
});

/** A lesson in the making with a text and a key, and no exercise yet. Invented. */
export function bridgeStory(): Manuscript {
	const start = begun('bridge', 'own-bridge', 1);
	return {
		...start,
		about: {
			...start.about,
			...{ invented: true, publisher: 'The Quernbridge Courier', genre: 'News report' },
			...{ stake: 'It belongs to the town.', title: 'Bridge shut', shortTitle: 'Bridge shut' },
			...{ event: 'A bridge was closed.', objectives: ['I can find a word that pushes.'] },
			...{ discussion: ['May a report judge?'], author: 'A. Teacher', licence: 'CC BY 4.0' }
		},
		article: [
			paragraph('p0', ['Bridge shut']),
			paragraph('p1', [
				'The heartless council shut the bridge on Monday.',
				'It is eighty years old.',
				'Engineers found three cracks.',
				'A shameless report came out at noon.',
				'It has nine pages.',
				'The mayor read it aloud.'
			]),
			paragraph('p2', ['Nobody was hurt.'], false)
		],
		keys: { a: key(1, 1, 'L1'), b: key(18, 18, 'L1') },
		...{ teach: 'Some words push.', debrief: 'The text gives a number.', teacher: 'Ten minutes.' }
	};
}

/** Puts a lesson in the making on the device of a page that has opened Loupe, as making it by hand would. */
export function putManuscript(page: Page, manuscript: Manuscript): Promise<void> {
	return page.evaluate(
		(row) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('loupe');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction('manuscripts', 'readwrite');
					transaction.objectStore('manuscripts').put(row);
					transaction.onabort = () => reject(transaction.error);
					transaction.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		manuscript
	);
}
