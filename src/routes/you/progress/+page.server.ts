import { lesson as formsLesson } from '$lib/core/before-after';
import type { Asked } from '$lib/core/exercises/claims';
import type { FormId, Keys } from '$lib/core/exercises/form';
import { beforeAfter, lessons } from '$lib/server/lessons';

/** What results are reckoned from beside the sheets of marking exercises: no words that a page would show. */
export function load() {
	const { title, forms } = beforeAfter();
	const shelf = lessons().map(({ slug, shortTitle, exercises }) => ({
		slug,
		shortTitle,
		exercises: exercises.map(({ id, type, title }) => ({ id, type, title }))
	}));
	const claims: Record<string, Record<string, Asked>> = {};
	for (const { slug, exercises } of lessons()) {
		for (const exercise of exercises) {
			if (exercise.type !== 'claims') continue;
			const items = exercise.items.map(({ id, loaded, verdict }) => ({ id, loaded, verdict }));
			(claims[slug] ??= {})[exercise.id] = { items };
		}
	}
	const keys = forms.map((form) => {
		const items = form.items.map(({ id, key, half }) => ({ id, key, half }));
		return [form.id, { items }] as const;
	});
	return {
		shelf,
		claims,
		forms: Object.fromEntries(keys) as Record<FormId, Keys>,
		formNames: { lesson: formsLesson, title, exercises: { a: 'Form A', b: 'Form B' } }
	};
}
