import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { build } from '../core/build';
import { id } from '../core/exercises/parts';
import { Dossier, Exercises, Head, Text } from '../core/lesson';
import type { Lesson } from '../core/lesson';
import { faults } from '../core/rules';
import { files } from './files';
import { hash } from './hash';
import { html } from './markdown';

/** The files of a lesson: every lesson has all of them and no others. */
const names = [
	'lesson.yaml',
	'text.yaml',
	'exercises.yaml',
	'dossier.yaml',
	'teach.md',
	'debrief.md',
	'teacher.md'
];

/** The lesson in a folder, or null; then `wrong` says why. Rules are checked once the shapes are right. */
export function readLesson(root: string, slug: string, wrong: string[]): Lesson | null {
	const before = wrong.length;
	const { open, text } = files(root, wrong);
	if (!v.is(id, slug)) {
		wrong.push(
			`lessons/${slug}:1 (folder): is no name for a lesson. Use lower-case letters, digits and hyphens.`
		);
	}
	for (const name of readdirSync(join(root, slug))) {
		if (names.includes(name) || name.startsWith('.')) continue;
		wrong.push(
			`lessons/${slug}/${name}:1 (file): is no file of a lesson. Rename it or take it away; the files are ${names.join(', ')}.`
		);
	}
	const head = open(`${slug}/lesson.yaml`, Head);
	const passages = open(`${slug}/text.yaml`, Text);
	const exercises = open(`${slug}/exercises.yaml`, Exercises);
	const dossier = open(`${slug}/dossier.yaml`, Dossier);
	const [teach, debrief, teacher] = ['teach', 'debrief', 'teacher'].map((name) =>
		text(`${slug}/${name}.md`)
	);
	if (head.value && passages.value && exercises.value && dossier.value) {
		const opened = {
			'lesson.yaml': head,
			'text.yaml': passages,
			'exercises.yaml': exercises,
			'dossier.yaml': dossier
		};
		const source = {
			head: head.value,
			text: passages.value,
			exercises: exercises.value,
			dossier: dossier.value
		};
		wrong.push(...faults(source).map((fault) => opened[fault.file].tell(fault)));
		if (wrong.length > before || !teach || !debrief || !teacher) return null;
		return build(
			slug,
			{ ...source, teach: html(teach), debrief: html(debrief), teacher: html(teacher) },
			hash
		);
	}
	return null;
}
