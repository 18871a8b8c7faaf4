import { defined, news, nothingTold, type Session, type Told } from '../../core/course/cmi5';
import type { Course } from '../../core/course/course';
import { actorOf, launchDataOf, toldOf } from '../../core/course/launch';
import type { Report } from '../../core/course/report';
import { Problem } from '../../core/problem';
import { Refused, type Host, type Launch } from './host';
import { answers, json, type Ask, type Opened } from './record';
import { tell } from './telling';

/** What a learning management system adds to the address of a unit that it launches (cmi5, section 8.1). */
const wanted = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'] as const;
type Address = Record<(typeof wanted)[number], string>;

const stateId = 'loupe';
const toldId = 'loupe-told';

/** A host that launches by cmi5: a record store for this learner, opened with a token that is given once. */
export function cmi5(course: Course, address: URL, now: () => number = Date.now): Host {
	let start = now();
	let way: Opened | null = null;
	let ask: Ask | null = null;
	let session: Session | null = null;
	let told: Told = nothingTold;
	/** What the store knows of that. */
	let noted = JSON.stringify(told);
	let home: string | null = null;
	let last = '';
	/** When the learner closed the course: the same for each try to say so. */
	let end: { at: number; lasted: number } | null = null;

	function ready(): { ask: Ask; session: Session } {
		if (!ask || !session) throw new Refused();
		return { ask, session };
	}

	/** A document of this learner, this unit and this registration. */
	function stateOf({ actor, activityId, registration }: Address, id: string) {
		return {
			path: 'activities/state',
			query: { stateId: id, activityId, registration, agent: actor }
		};
	}

	async function say(report: Report, isEnd: boolean): Promise<void> {
		const { ask, session } = ready();
		// Once it was said that the session ends, it has its verdict.
		const judging = end && !isEnd ? { ...session, mastery: null } : session;
		const { statements, told: then } = news(course, report, told, judging, now() - start, isEnd);
		await tell(ask, statements);
		told = then;
		const text = JSON.stringify(told);
		if (text === noted) return;
		await ask('PUT', { ...stateOf(given!, toldId), text });
		noted = text;
	}

	const given = parametersOf(address);

	return {
		limit: null,
		async launch(): Promise<Launch> {
			if (!given) throw nowhere();
			way ??= await answers(given.endpoint, given.fetch, now());
			({ start } = way.memory);
			const { ask: asking } = way;
			const data = (await asking('GET', stateOf(given, 'LMS.LaunchData'))) ?? '{}';
			const launch = launchDataOf(json(data));
			const actor = actorOf(json(given.actor));
			if (!launch || !actor) throw new Refused();
			const { contextTemplate, launchMode, masteryScore, returnURL } = launch;
			home = returnURL ?? null;
			const { registration, activityId: activity } = given;
			const launched: Session = {
				actor,
				activity,
				context: { ...contextTemplate, registration },
				mastery: masteryScore ?? null
			};
			// The specification asks for it (section 11), whether or not anything of it is of use here.
			const query = { profileId: 'cmi5LearnerPreferences', agent: given.actor };
			await asking('GET', { path: 'agents/profile', query });
			told = toldOf(json((await asking('GET', stateOf(given, toldId))) ?? ''));
			noted = JSON.stringify(told);
			last = (await asking('GET', stateOf(given, stateId))) ?? '';
			[ask, session] = [asking, launched];
			// A session begins once: a page that was loaded again goes on in it.
			if (!way.memory.begun) await tell(ask, [defined('initialized', session, start, 0)]);
			way.begun();
			const { name } = session.actor;
			return {
				state: last,
				name: typeof name === 'string' ? name : '',
				looks: launchMode === 'Browse' || launchMode === 'Review'
			};
		},
		async keep(state) {
			const { ask } = ready();
			if (state === last) return;
			await ask('PUT', { ...stateOf(given!, stateId), text: state });
			last = state;
		},
		tell: (report) => say(report, false),
		async leave(report) {
			if (report) await say(report, true);
			const { ask: asking, session } = ready();
			end ??= { at: now(), lasted: now() - start };
			await tell(asking, [defined('terminated', session, end.at, end.lasted)]);
			ask = null;
			way?.over();
			if (home && /^https?:/.test(home)) location.assign(home);
		},
		part(state) {
			// The session stays open: who loads the page once more goes on in it.
			if (!ask || state === last) return;
			ask('PUT', { ...stateOf(given!, stateId), text: state, late: true }).catch((error: unknown) =>
				console.info('The record store did not take the last change.', error)
			);
		}
	};
}

function parametersOf({ searchParams }: URL): Address | null {
	const found = wanted.map((name) => [name, searchParams.get(name) ?? ''] as const);
	return found.every(([, value]) => value) ? (Object.fromEntries(found) as Address) : null;
}

const nowhere = () =>
	new Problem(
		'This course did not find your school’s learning management system.',
		'Open it from your school’s page. If you go on here, hand in with a code or a file before you close it.'
	);
