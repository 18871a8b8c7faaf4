import type { Exercise } from './exercises';
import type { Dossier, Head, Text } from './lesson';
import { attribution } from './rules/attribution';
import { exerciseFaults } from './rules/exercises';
import type { Fault, File, Found } from './rules/fault';
import { fineFaults } from './rules/fine';
import { keyFaults } from './rules/keys';
import { marking } from './rules/marking';
import { passageFaults } from './rules/passages';
import { wordy } from './rules/wordy';
import { cutUp } from './build';

/** A lesson as its author wrote it: the four files, each of the right shape. */
export type Source = { head: Head; text: Text; exercises: Exercise[]; dossier: Dossier };

/** Everything in a lesson that its schemas cannot see and that would mislead a reader or a score. */
export function faults(source: Source): Fault[] {
	const { text, exercises, dossier } = source;
	const within = (file: File) => (fault: Found) => ({ ...fault, file });
	const sentences = dossier.control?.sentences ?? [];
	const control = cutUp([{ id: 'control', sentences }]);
	const key = (dossier.control?.key ?? []).map((key) => ({ ...key, at: 'control' }));
	return [
		...attribution(source.head).map(within('lesson.yaml')),
		...passageFaults(text, source.head.provenance.invented).map(within('text.yaml')),
		...keyFaults(cutUp(text.passages), text.key, ['key']).map(within('text.yaml')),
		...fineFaults(cutUp(text.passages), text).map(within('text.yaml')),
		...wordy(text).map(within('text.yaml')),
		...exerciseFaults(source).map(within('exercises.yaml')),
		...marking(source).map(within('exercises.yaml')),
		...wordy(exercises).map(within('exercises.yaml')),
		...keyFaults(control, key, ['control', 'key']).map(within('dossier.yaml')),
		...wordy(dossier).map(within('dossier.yaml'))
	];
}
