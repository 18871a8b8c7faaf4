import { labelsOf } from '$lib/core/exercises/form';
import { beforeAfter, labels } from '$lib/server/lessons';
import { error } from '@sveltejs/kit';

export const entries = () => beforeAfter().forms.map(({ id }) => ({ form: id }));

export function load({ params }) {
	const { forms, versions, instruction, noneMeans } = beforeAfter();
	const form = forms.find(({ id }) => id === params.form);
	if (!form) error(404, 'There is no form at this address.');
	const shown = labelsOf([form]);
	return {
		form,
		version: versions[form.id],
		instruction,
		noneMeans,
		labels: labels().filter(({ id }) => shown.includes(id))
	};
}
