import * as v from 'valibot';
import { Dossier, Exercises, Head, Text } from '../lesson';
import { faults, type Source } from '../rules';
import type { Path } from '../rules/fault';
import { plainly } from '../rules/plainly';
import type { Manuscript } from './manuscript';
import { filesOf, type Files } from './source';

/** The part of the work in which something can be mended. */
export type Step = 'about' | 'text' | 'key' | 'exercises' | 'teach';

/**
 * Something that a lesson still lacks. `path` is where it is, as in the files of a lesson; `item` names the key
 * (by its number in the text) or the exercise (by its id) that it belongs to, where it belongs to one.
 */
export type Lack = { step: Step; path: Path; item: string | null; message: string; fix: string };

const schemas = { head: Head, text: Text, exercises: Exercises, dossier: Dossier };
type File = keyof typeof schemas;

const stepOf = (file: File, path: Path): Step => {
	if (file === 'head') return 'about';
	if (file === 'text') return path[0] === 'key' || path[0] === 'fine' ? 'key' : 'text';
	return 'exercises';
};

const named: Record<string, File> = {
	'lesson.yaml': 'head',
	'text.yaml': 'text',
	'exercises.yaml': 'exercises',
	'dossier.yaml': 'dossier'
};

/** The lesson that some files hold, or what is wrong with them: first their shapes, then their rules. */
export function sourceOf(files: Files): { source: Source | null; lacks: Lack[] } {
	const itemOf = (file: File, path: Path) => {
		const n = file === 'text' ? path[1] : path[0];
		if (file === 'exercises' && typeof n === 'number') {
			const exercise = (files.exercises as { id?: unknown }[])[n];
			return typeof exercise?.id === 'string' ? exercise.id : null;
		}
		return file === 'text' && path[0] === 'key' && typeof n === 'number' ? String(n) : null;
	};
	const lack = (
		file: File,
		{ path, message, fix }: { path: Path; message: string; fix: string }
	) => ({
		...{ step: stepOf(file, path), path, item: itemOf(file, path), message, fix }
	});
	const lacks: Lack[] = [];
	const opened = Object.fromEntries(
		(Object.keys(schemas) as File[]).map((file) => {
			const result = v.safeParse(schemas[file] as v.GenericSchema, files[file]);
			if (!result.success) lacks.push(...result.issues.map((issue) => lack(file, plainly(issue))));
			return [file, result.success ? result.output : null];
		})
	) as unknown as Source;
	for (const name of ['teach', 'debrief', 'teacher'] as const) {
		if (files[name].trim()) continue;
		const fix = 'Write a few sentences, or take the suggested beginning.';
		lacks.push({ step: 'teach', path: [name], item: null, message: 'is empty', fix });
	}
	if (Object.values(opened).some((part) => part === null)) return { source: null, lacks };
	for (const fault of faults(opened)) lacks.push(lack(named[fault.file]!, fault));
	return { source: lacks.length ? null : opened, lacks };
}

/** All that a manuscript still lacks before it is a lesson; empty when it is one. */
export function lacksOf(manuscript: Manuscript): Lack[] {
	const { author, licence } = manuscript.about;
	const signature = [
		{ field: 'author', text: author, fix: 'Write the name that students will see.' },
		{ field: 'licence', text: licence, fix: 'Say what others may do with this lesson.' }
	].filter(({ text }) => !text.trim());
	const unsigned = signature.map(({ field, fix }): Lack => {
		return { step: 'teach', path: [field], item: null, message: 'is empty', fix };
	});
	return [...sourceOf(filesOf(manuscript)).lacks, ...unsigned];
}
