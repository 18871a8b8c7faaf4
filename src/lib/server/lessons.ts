import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { cutUp, tasting } from '../core/build';
import type { Tasting } from '../core/build';
import { list } from '../core/exercises/parts';
import { LabelCard } from '../core/label-card';
import { Taste } from '../core/lesson';
import type { Lesson } from '../core/lesson';
import type { Item } from '../core/practice/item';
import { Bank, made } from '../core/practice/source';
import { Problem } from '../core/problem';
import { keyFaults } from '../core/rules/keys';
import { labelFaults } from '../core/rules/labels';
import { bankFaults } from '../core/rules/practice';
import { files } from './files';
import { readLesson } from './folder';
import { readForms, type Forms } from './forms';

/** All that the lessons folder holds. */
export type Library = {
	lessons: Lesson[];
	labels: LabelCard[];
	taste: Tasting;
	practice: Item[];
	forms: Forms;
};

/**
 * Reads a lessons folder. Anything wrong in it stops everything: the Problem lists every fault, a line
 * for each, as `lessons/<file>:<line> <field>: what is wrong. What to do.`
 */
export function read(root: string): Library {
	const wrong: string[] = [];
	const folders = readdirSync(root, { withFileTypes: true }).filter(
		(entry) => entry.isDirectory() && !entry.name.startsWith('.')
	);
	const lessons = folders.flatMap(({ name }) => readLesson(root, name, wrong) ?? []);

	const { open } = files(root, wrong);
	const labels = open('labels.yaml', list(LabelCard));
	if (labels.value) wrong.push(...labelFaults(labels.value).map(labels.tell));
	const taste = open('taste.yaml', Taste);
	if (taste.value) {
		const { passages, key } = taste.value;
		wrong.push(...keyFaults(cutUp(passages), key, ['key']).map(taste.tell));
	}

	const bank = open('practice.yaml', Bank);
	if (bank.value) wrong.push(...bankFaults(bank.value).map(bank.tell));

	const forms = readForms(root, wrong);

	if (wrong.length || !labels.value || !taste.value || !bank.value || !forms) {
		throw new Problem(wrong.join('\n'), 'Mend these lines, then run “npm run lessons” again.');
	}
	return {
		lessons: lessons.sort(inOrder),
		labels: labels.value,
		taste: tasting(taste.value),
		practice: bank.value.map(made),
		forms
	};
}

function inOrder(a: Lesson, b: Lesson): number {
	return a.unit.localeCompare(b.unit) || a.order - b.order || a.slug.localeCompare(b.slug);
}

let library: Library | null = null;

/** The lessons that come with the app, read once: `lessons/` under the folder of the repository. */
function bundled(): Library {
	library ??= read(resolve('lessons'));
	return library;
}

/** All lessons, unit by unit, each unit in its order. */
export function lessons(): Lesson[] {
	return bundled().lessons;
}

/** A lesson by the name of its folder, or null. */
export function lesson(slug: string): Lesson | null {
	return lessons().find((each) => each.slug === slug) ?? null;
}

/** The 21 label cards, in the order of their file. */
export function labels(): LabelCard[] {
	return bundled().labels;
}

/** The two sentences of the first page. */
export function taste(): Tasting {
	return bundled().taste;
}

/** The practice bank, in the order of its file. */
export function practice(): Item[] {
	return bundled().practice;
}

/** The two test forms, with the version of each. */
export function beforeAfter(): Forms {
	return bundled().forms;
}
