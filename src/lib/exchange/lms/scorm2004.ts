import type { Interaction, Report } from '../../core/course/report';
import { cut } from './cut';
import type { Dialect } from './scorm';

/** The most characters of an answer and of a description that every host takes (RTE 4.2.9). */
const longest = { answer: 4000, description: 250 } as const;

/** A number with seven digits at most behind the point: real (10,7). */
const real = (share: number) => String(Math.round(share * 10_000_000) / 10_000_000);

type Lines = [element: string, value: string][];

function objective(
	get: (element: string) => string,
	fresh: number,
	id: string,
	{ right, of }: Report['found']
): Lines {
	// A host may know the objectives from the manifest, in an order of its own.
	const known = Number(get('cmi.objectives._count')) || 0;
	const places = Array.from({ length: known }, (_, n) => n);
	const here = places.find((n) => get(`cmi.objectives.${n}.id`) === id);
	const path = `cmi.objectives.${here ?? known + fresh}`;
	const named: Lines = here === undefined ? [[`${path}.id`, id]] : [];
	if (!of) return named;
	return [
		...named,
		[`${path}.score.scaled`, real(right / of)],
		[`${path}.score.raw`, String(right)],
		[`${path}.score.min`, '0'],
		[`${path}.score.max`, String(of)],
		[`${path}.progress_measure`, real(right / of)]
	];
}

function interaction(n: number, each: Interaction): Lines {
	const path = `cmi.interactions.${n}`;
	return [
		[`${path}.id`, `${each.lesson}.${each.exercise}`],
		[`${path}.type`, each.sort],
		// A second is exact enough, but where the zone is told the standard wants a fraction of it (RTE 4.1.1.7).
		[`${path}.timestamp`, `${new Date(each.at).toISOString().slice(0, 19)}.0Z`],
		[`${path}.description`, cut(each.title, longest.description)],
		[`${path}.learner_response`, cut(each.text, longest.answer)],
		[`${path}.result`, each.result === null ? 'neutral' : real(each.result)]
	];
}

/** SCORM 2004, 4th edition: completion and success apart, a scaled score, and progress. */
export const scorm2004: Dialect = {
	api: 'API_1484_11',
	functions: {
		begin: 'Initialize',
		end: 'Terminate',
		get: 'GetValue',
		set: 'SetValue',
		commit: 'Commit',
		error: 'GetLastError'
	},
	begun: '103',
	limit: 64_000,
	elements: {
		state: 'cmi.suspend_data',
		place: 'cmi.location',
		name: 'cmi.learner_name',
		mode: 'cmi.mode',
		exit: 'cmi.exit',
		time: 'cmi.session_time'
	},
	duration: (milliseconds) => `PT${Math.floor(milliseconds / 1000)}S`,
	status: ({ score, done, of, completed, changed, passed }) => [
		...(score === null
			? []
			: ([
					['cmi.score.scaled', real(score)],
					['cmi.score.raw', String(Math.round(score * 10_000) / 100)],
					['cmi.score.min', '0'],
					['cmi.score.max', '100']
				] as Lines)),
		['cmi.progress_measure', real(of ? done / of : 1)],
		['cmi.completion_status', completed ? 'completed' : 'incomplete'],
		...(changed
			? []
			: ([
					['cmi.success_status', passed === null ? 'unknown' : passed ? 'passed' : 'failed']
				] as Lines))
	],
	details: (report, get) => [
		...objective(get, 0, 'found', report.found),
		...objective(get, 1, 'left-alone', report.leftAlone),
		...report.interactions.flatMap((each, n) => interaction(n, each))
	]
};
