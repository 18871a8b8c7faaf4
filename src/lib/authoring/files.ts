import { stringify } from 'yaml';
import { same } from '../core/merge';
import type { PackedLesson } from '../core/pack/lesson';
import { cut } from '../core/text';

const options = { lineWidth: 100, aliasDuplicateObjects: false } as const;

/** A sentence as an author writes it, where cutting it anew gives the very same words; else in its pieces. */
function written(sentence: string | string[]): string | string[] {
	if (typeof sentence === 'string') return sentence;
	const whole = sentence.join('');
	return same(cut(whole), sentence) ? whole : sentence;
}

/** A packed lesson as the seven files of a folder under `lessons/`: each with its path and its text. */
export function filesOf(lesson: PackedLesson): { path: string; text: string }[] {
	const { slug, head, text, exercises, dossier, author, licence } = lesson;
	const passages = text.passages.map((block) =>
		'summary' in block ? block : { ...block, sentences: block.sentences.map(written) }
	);
	const by = `# Made by ${author}. Licence: ${licence}.`.replace(/\s+/gu, ' ');
	const yaml = (value: unknown) => stringify(value, options);
	return [
		{ name: 'lesson.yaml', text: `${by}\n${yaml({ ...head, readers: lesson.readers ?? [] })}` },
		{ name: 'text.yaml', text: yaml({ ...text, passages }) },
		{ name: 'exercises.yaml', text: yaml(exercises) },
		{ name: 'dossier.yaml', text: yaml(dossier) },
		{ name: 'teach.md', text: `${lesson.teach}\n` },
		{ name: 'debrief.md', text: `${lesson.debrief}\n` },
		{ name: 'teacher.md', text: `${lesson.teacher}\n` }
	].map(({ name, text }) => ({ path: `${slug}/${name}`, text }));
}
