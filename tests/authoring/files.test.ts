import { cpSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { filesOf } from '$lib/authoring/files';
import { lessonOf, type PackedLesson } from '$lib/core/pack/lesson';
import { packed } from '$lib/core/pack/make';
import { read } from '$lib/server/lessons';
import { html } from '$lib/server/markdown';
import { whole } from '../core/manuscript/whole';

/** A lessons folder with this lesson alone, beside the files that every such folder has. */
function folderWith(lesson: PackedLesson): string {
	const root = mkdtempSync(join(tmpdir(), 'loupe-lessons-'));
	for (const name of readdirSync('lessons').filter((each) => each.endsWith('.yaml'))) {
		cpSync(join('lessons', name), join(root, name));
	}
	for (const { path, text } of filesOf(lesson)) {
		mkdirSync(dirname(join(root, path)), { recursive: true });
		writeFileSync(join(root, path), text);
	}
	return root;
}

const plain = whole();
const tricky = {
	...plain,
	about: {
		...plain.about,
		...{
			title: '2018',
			shortTitle: 'yes',
			byline: '~',
			stake: '# none: "known"\n  - null',
			note: "it's: {a}"
		},
		...{ author: 'A.\nTeacher # 2', event: `${'A very long line. '.repeat(30)}End.` }
	},
	article: plain.article.map((part) =>
		'sentences' in part
			? {
					...part,
					// “nine.” is no word as a machine cuts it.
					sentences: part.sentences.map((each, n) =>
						n === 2 ? ['', 'It voted', ' at ', 'nine.', ''] : each
					)
				}
			: part
	)
};

test.for([
	['a plain lesson', plain],
	['a lesson with words that YAML could take for something else', tricky]
] as const)('%s that was saved as files builds into the same lesson', ([, manuscript]) => {
	const lesson = packed(manuscript)!;
	expect(lesson).not.toBeNull();
	const [built] = read(folderWith(lesson)).lessons;
	expect(built).toEqual(lessonOf({ ...lesson, teach: `${lesson.teach}\n` }, html));
	expect(built!.version).toBe(lesson.version);
});

test('sentences that were not cut by hand are written as sentences', () => {
	const text = filesOf(packed(tricky)!).find(({ path }) => path === 'own-m/text.yaml')!.text;
	expect(text).toContain('- The greedy council met.');
	expect(text).toContain('- It voted\n');
});
