import {
	cpSync,
	existsSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { labelIds } from '$lib/core/labels';
import { units } from '$lib/core/lesson';
import { Problem } from '$lib/core/problem';
import { misquotations } from '$lib/server/articles';
import { labels, lesson, lessons, practice, read, taste } from '$lib/server/lessons';

const folder = resolve('lessons');
const articles = resolve('../shared/articles');
const articlesAreHere = existsSync(articles);

test('every lesson, every label card, the taste and the practice bank are right', () => {
	expect(lessons().length).toBeGreaterThan(0);
	expect(labels().map(({ id }) => id)).toEqual(labelIds);
	expect(taste().keys).toHaveLength(1);
	expect(practice().length).toBeGreaterThanOrEqual(280);
});

test('lessons come unit by unit, each unit in its order', () => {
	const places = lessons().map(({ unit, order }) => units.indexOf(unit) * 1000 + order);
	expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('a lesson is found by the name of its folder, and nothing by another name', () => {
	expect(lesson('warmup-language')?.shortTitle).toBe('Warm-up: how is it said?');
	expect(lesson('no-such-lesson')).toBeNull();
});

test('authors’ markdown becomes HTML whose headings leave room for the title above', () => {
	const wrong = withCopy('warmup-language', (root) => {
		writeFileSync(join(root, 'warmup-language/teach.md'), '# Move\n\nOne *word*.\n\n##### Deep\n');
		return read(root).lessons[0]?.teach;
	});
	expect(wrong).toBe('<h3>Move</h3>\n<p>One <em>word</em>.</p>\n<h6>Deep</h6>\n');
});

test.skipIf(!articlesAreHere)(
	articlesAreHere
		? 'quotations stand word for word in the articles'
		: 'NOT CHECKED against the articles: ../shared/articles is not there',
	() => {
		const quoting = lessons().filter(({ article }) => article !== null);
		expect(quoting.length).toBeGreaterThan(0);
		for (const lesson of quoting)
			expect.soft(misquotations(lesson, articles), lesson.slug).toEqual([]);
	}
);

test.skipIf(!articlesAreHere)(
	articlesAreHere
		? 'a changed letter in a quotation is noticed'
		: 'NOT CHECKED that changed quotations are noticed: ../shared/articles is not there',
	() => {
		const lesson = structuredClone(lessons().find(({ article }) => article !== null)!);
		const passage = lesson.blocks.find((block) => 'sentences' in block)!;
		if ('sentences' in passage) passage.sentences[0]![1] += 'x';
		expect(misquotations(lesson, articles)).not.toEqual([]);
	}
);

type Refusal = {
	title: string;
	file: string;
	was: string;
	is: string;
	line?: string;
	told: string;
};
const refusals = parse(readFileSync(resolve('tests/refusals.yaml'), 'utf8')) as Refusal[];

describe('a lesson is refused, with line, field and mend', () => {
	test.for(refusals)('$title', ({ file, was, is, line, told }) => {
		const before = readFileSync(join(folder, file), 'utf8');
		expect(before).toContain(was);
		const after = before.replace(was, () => is);
		const place = line === undefined ? before.indexOf(was) : after.indexOf(line);
		const number = after.slice(0, place).split('\n').length;
		const slug = file.includes('/') ? dirname(file) : 'warmup-language';
		const message = refusal(slug, (root) => writeFileSync(join(root, file), after));
		expect(`\n${message}`).toContain(`\nlessons/${file}:${number} ${told}`);
	});

	test.for([
		['a missing text', 'debrief.md', null, 'is missing. Write it; lessons/README.md says how.'],
		['missing fields', 'dossier.yaml', null, 'is missing. Write it; lessons/README.md says how.'],
		['an empty text', 'teach.md', ' \n', 'is empty. Write something in it.'],
		['empty fields', 'text.yaml', '', 'is empty. Write something in it.'],
		[
			'fields that are no fields',
			'text.yaml',
			'hello',
			'must hold fields. Write each on its own line'
		],
		['a file too many', 'debreif.md', 'Well.', 'is no file of a lesson. Rename it or take it away']
	] as const)('%s', ([, name, content, told]) => {
		const message = refusal('warmup-language', (root) => {
			const path = join(root, 'warmup-language', name);
			if (content === null) rmSync(path);
			else writeFileSync(path, content);
		});
		expect(message).toContain(`lessons/warmup-language/${name}:1 (file): ${told}`);
	});

	test('a folder whose name is no id', () => {
		const message = refusal('warmup-language', (root) => {
			renameSync(join(root, 'warmup-language'), join(root, 'Warm Up'));
		});
		expect(message).toContain('lessons/Warm Up:1 (folder): is no name for a lesson.');
	});

	test('a label without a card', () => {
		const message = refusal('warmup-language', (root) => {
			const path = join(root, 'labels.yaml');
			const [before, after] = readFileSync(path, 'utf8').split(/- id: L8[^]*(?=- id: F1)/u);
			writeFileSync(path, before! + after!);
		});
		expect(message).toMatch(
			/^lessons\/labels.yaml:\d+ \(file\): has no card for L8\. Add it: .+$/u
		);
	});

	test('and every fault of every file at once', () => {
		const message = refusal('warmup-language', (root) => {
			const at = (name: string) => join(root, 'warmup-language', name);
			rmSync(at('teach.md'));
			writeFileSync(at('lesson.yaml'), 'title: 7\n');
			writeFileSync(at('text.yaml'), 'key: []\nkey: []\n');
			rmSync(join(root, 'taste.yaml'));
		});
		expect.soft(message).toContain('lessons/warmup-language/teach.md:1 (file): is missing.');
		expect.soft(message).toContain('lessons/warmup-language/text.yaml:2 (YAML): the same field');
		expect.soft(message).toContain('lessons/warmup-language/lesson.yaml:1 title: must be text.');
		expect.soft(message).toContain('lessons/warmup-language/lesson.yaml:1 event: is missing.');
		expect.soft(message).toContain('lessons/taste.yaml:1 (file): is missing.');
	});
});

/** What `act` gives back for a folder with a copy of one lesson, the label cards and the taste. */
function withCopy<T>(slug: string, act: (root: string) => T): T {
	const root = mkdtempSync(join(tmpdir(), 'loupe-'));
	try {
		for (const name of [slug, 'labels.yaml', 'taste.yaml', 'practice.yaml', 'before-after.yaml'])
			cpSync(join(folder, name), join(root, name), { recursive: true });
		return act(root);
	} finally {
		rmSync(root, { recursive: true });
	}
}

/** The message with which a copy of a lesson is refused after a change. */
function refusal(slug: string, change: (root: string) => void): string {
	return withCopy(slug, (root) => {
		change(root);
		try {
			read(root);
		} catch (error) {
			if (error instanceof Problem) return error.message;
			throw error;
		}
		throw new Error('the lesson was not refused');
	});
}
