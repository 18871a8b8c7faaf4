import type { Received } from '../classroom';
import type { Column, Gradebook } from '../gradebook';
import type { Handed } from '../handed';

type Cells = (string | number | null)[];

const heads = [
	'student',
	'lesson',
	'exercise',
	'kind',
	'answered',
	'way',
	'assignment version',
	'lesson version',
	'tries',
	'found',
	'found of',
	'left alone',
	'left alone of',
	'score',
	'agrees on',
	'agrees on of'
];

/**
 * One row for each student and exercise under a row of heads, for a CSV file: of the last answer. The date
 * is in UTC (ISO 8601), the score from 0 to 1 in thousandths. Where nothing was handed in, and where there
 * is nothing to reckon, cells are empty. `name` is what a student is called.
 */
export function plain(
	{ columns, rows }: Gradebook,
	people: readonly Handed[],
	received: readonly Received[],
	name: (who: string) => string
): Cells[] {
	const came = new Map(
		received.flatMap((each) => each.handIn.works.map((work) => [work, each] as const))
	);
	const body = rows.flatMap(({ who, cells }) =>
		columns.map((column): Cells => {
			const about = [name(who), column.lessonTitle, column.exercise.title, column.exercise.type];
			const cell = cells[column.id];
			if (!cell) return [...about, ...Array<null>(heads.length - about.length).fill(null)];
			const work = workOf(people, who, column)!;
			const from = came.get(work);
			const { last, agreed } = cell;
			return [
				...about,
				new Date(cell.at).toISOString(),
				from?.way ?? null,
				from?.handIn.assignment?.version ?? null,
				work.version,
				cell.tries,
				last?.found ?? null,
				last?.required ?? null,
				last?.leftAlone ?? null,
				last?.clean ?? null,
				typeof last?.score === 'number' ? Math.round(last.score * 1000) / 1000 : null,
				agreed?.right ?? null,
				agreed?.of ?? null
			];
		})
	);
	return [heads, ...body];
}

function workOf(people: readonly Handed[], who: string, { lesson, exercise }: Column) {
	return people
		.find((person) => person.who === who)
		?.works.find((work) => work.lesson === lesson && work.exercise === exercise.id);
}
