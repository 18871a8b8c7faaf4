import { labelsOf } from '$lib/core/exercises/form';
import { beforeAfter, labels } from '$lib/server/lessons';

export function load() {
	const forms = beforeAfter();
	const shown = labelsOf(forms.forms);
	const names = labels()
		.filter(({ id }) => shown.includes(id))
		.map(({ id, name }) => [id, name] as const);
	return { forms, names: Object.fromEntries([...names, ['none', forms.noneMeans]]) };
}
