import { kit } from '$lib/ui/kinds';

export async function load({ data }) {
	return { ...data, kit: await kit(data.exercise.type) };
}
