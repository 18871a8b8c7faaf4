import { scene } from '$lib/core/scene';
import { kit } from '$lib/ui/kinds';
import { error } from '@sveltejs/kit';
import { labelCards } from '../../../labels';

export async function load({ params, parent, fetch }) {
	const { lesson, older } = await parent();
	const versions = [lesson, ...older].flatMap((version) => {
		const exercise = version.exercises.find(({ id }) => id === params.exercise);
		return exercise ? [{ version, exercise }] : [];
	});
	const [here] = versions;
	if (!here) error(404, 'There is no exercise at this address.');
	const { exercise } = here;
	const [parts, labels] = await Promise.all([
		kit(exercise.type),
		exercise.type === 'mark' ? labelCards(fetch) : []
	]);
	// An answer is shown against the version that it was given to, where that is on this device.
	const tried = versions.slice(1).filter((each) => each.exercise.type === exercise.type);
	const earlier = tried.map(({ version, exercise }) => {
		return { exercise, scene: scene(version, exercise, labels) };
	});
	return { exercise, scene: scene(here.version, exercise, labels), kit: parts, earlier };
}
