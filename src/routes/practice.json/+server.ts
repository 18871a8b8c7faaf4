import { labels, lessons, practice } from '$lib/server/lessons';
import { json } from '@sveltejs/kit';

export const prerender = true;

/**
 * The practice deck: the bank, a card for each label, and which labels an exercise teaches, by lesson and
 * exercise. `first` are those of the warm-ups: practice may begin with them.
 */
export function GET() {
	const marking = lessons().flatMap(({ slug, exercises }) =>
		exercises.flatMap((exercise) =>
			exercise.type === 'mark' ? [{ slug, id: exercise.id, labels: exercise.labels }] : []
		)
	);
	const teaches = Object.fromEntries(
		marking.map(({ slug, id, labels }) => [`${slug}/${id}`, labels])
	);
	const first = marking.filter(({ slug }) => slug.startsWith('warmup-'));
	return json({
		items: practice(),
		cards: labels().map(({ id, name, plain, cue, fineWhen }) => ({
			id,
			name,
			plain,
			cue,
			fineWhen
		})),
		teaches,
		first: [...new Set(first.flatMap(({ labels }) => labels))]
	});
}
