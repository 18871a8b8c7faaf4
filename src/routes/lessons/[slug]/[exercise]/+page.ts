import { resolve } from '$app/paths';
import { scene } from '$lib/core/scene';
import type { LabelCard } from '$lib/core/label-card';
import { kit } from '$lib/ui/kinds';
import { error } from '@sveltejs/kit';

export async function load({ params, parent, fetch }) {
	const { lesson } = await parent();
	const exercise = lesson.exercises.find(({ id }) => id === params.exercise);
	if (!exercise) error(404, 'There is no exercise at this address.');
	const [parts, labels] = await Promise.all([
		kit(exercise.type),
		exercise.type === 'mark'
			? fetch(resolve('/labels.json')).then((cards) => cards.json() as Promise<LabelCard[]>)
			: []
	]);
	return { exercise, scene: scene(lesson, exercise, labels), kit: parts };
}
