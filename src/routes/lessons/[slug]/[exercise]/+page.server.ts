import { lessons } from '$lib/server/lessons';

export const entries = () =>
	lessons().flatMap(({ slug, exercises }) => exercises.map(({ id }) => ({ slug, exercise: id })));
