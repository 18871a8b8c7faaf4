import { BeforeAfter, referents } from '../core/before-after';
import type { FormId } from '../core/exercises/form';
import { formFaults } from '../core/rules/forms';
import { files } from './files';
import { hash } from './hash';

/** The test forms as the app uses them: with the content version of each. */
export type Forms = BeforeAfter & { versions: Record<FormId, string> };

/** Reads `before-after.yaml`, or null; then `wrong` says why. */
export function readForms(root: string, wrong: string[]): Forms | null {
	const { value, tell } = files(root, wrong).open('before-after.yaml', BeforeAfter);
	if (!value) return null;
	const found = formFaults(value);
	wrong.push(...found.map(tell));
	if (found.length) return null;
	const versions = value.forms.map((form) => [form.id, hash(referents(form))]);
	return { ...value, versions: Object.fromEntries(versions) as Forms['versions'] };
}
