import type { Interaction, Report } from '../../core/course/report';
import { cut } from './cut';
import type { Dialect } from './scorm';

/** The most characters of an answer: CMIString255. */
const longest = 255;

const two = (number: number) => String(number).padStart(2, '0');

/** A score between 0 and 100, with two decimals at most. */
const percent = (share: number) => String(Math.round(share * 10_000) / 100);

function statusOf({ completed, passed }: Report): string {
	if (!completed) return 'incomplete';
	return passed === null ? 'completed' : passed ? 'passed' : 'failed';
}

function objective(n: number, id: string, { right, of }: Report['found']): [string, string][] {
	const path = `cmi.objectives.${n}`;
	const known: [string, string][] = [[`${path}.id`, id]];
	if (!of) return known;
	return [
		...known,
		[`${path}.score.raw`, percent(right / of)],
		[`${path}.score.min`, '0'],
		[`${path}.score.max`, '100']
	];
}

function interaction(n: number, each: Interaction): [string, string][] {
	const path = `cmi.interactions.${n}`;
	const at = new Date(each.at);
	const time = [at.getHours(), at.getMinutes(), at.getSeconds()].map(two).join(':');
	return [
		[`${path}.id`, `${each.lesson}.${each.exercise}`],
		[`${path}.type`, 'fill-in'],
		[`${path}.time`, time],
		// A control character is none of this type.
		[`${path}.student_response`, cut(each.text.replace(/\s+/g, ' '), longest)],
		[
			`${path}.result`,
			each.result === null ? 'neutral' : String(Math.round(each.result * 100) / 100)
		]
	];
}

/**
 * SCORM 1.2. One status says completed, passed and failed. An answer is told as far as 255 characters go. What a
 * host has no room for (interactions and objectives are optional) it may leave out.
 */
export const scorm12: Dialect = {
	api: 'API',
	functions: {
		begin: 'LMSInitialize',
		end: 'LMSFinish',
		get: 'LMSGetValue',
		set: 'LMSSetValue',
		commit: 'LMSCommit',
		error: 'LMSGetLastError'
	},
	begun: '101',
	limit: 4096,
	elements: {
		state: 'cmi.suspend_data',
		place: 'cmi.core.lesson_location',
		name: 'cmi.core.student_name',
		mode: 'cmi.core.lesson_mode',
		exit: 'cmi.core.exit',
		time: 'cmi.core.session_time'
	},
	duration(milliseconds) {
		const seconds = Math.floor(milliseconds / 1000);
		const hours = Math.min(9999, Math.floor(seconds / 3600));
		return `${String(hours).padStart(4, '0')}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
	},
	status: (report) => {
		const status: [string, string] = ['cmi.core.lesson_status', statusOf(report)];
		// One word for everything: where there is no verdict any more, the one of before stands.
		if (report.changed && report.completed) return [];
		return report.score === null
			? [status]
			: [['cmi.core.score.raw', percent(report.score)], status];
	},
	details: (report) => [
		...(report.score === null
			? []
			: ([
					['cmi.core.score.min', '0'],
					['cmi.core.score.max', '100']
				] as [string, string][])),
		...objective(0, 'found', report.found),
		...objective(1, 'left-alone', report.leftAlone),
		...report.interactions.flatMap((each, n) => interaction(n, each))
	]
};
