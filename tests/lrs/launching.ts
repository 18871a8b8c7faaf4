import { lrs, type Mischief, type Other } from './double';

const [key, secret] = ['unit', 'token'];

const session = 'https://lms.example/session';

function read(text: string): { verb: string; session: string } {
	const { verb, context } = JSON.parse(text) as {
		verb: { id: string };
		context: { extensions: Record<string, string> };
	};
	return { verb: verb.id.split('/').at(-1)!, session: context.extensions[session]! };
}

/**
 * A learning management system on this machine that launches by cmi5: a token that is given once for each launch,
 * documents of one learner, and a record store that misbehaves as it is told. `faults` are answers to the next
 * requests for anything but statements.
 */
export async function launching(next: () => Mischief = () => 'kept') {
	const documents = new Map<string, string>();
	const faults: { path: RegExp; status: number }[] = [];
	let [launches, given] = [0, 0];

	function other(method: string, url: URL, text: string): Other | null {
		const path = url.pathname.replace(/^\/xapi\//, '');
		if (path === 'statements') return null;
		const fault = faults.findIndex((each) => each.path.test(`${method} ${url.href}`));
		if (fault >= 0) return { status: faults.splice(fault, 1)[0]!.status };
		if (path === `token/${launches}`) {
			if (given === launches)
				return { status: 200, body: '{"error-code":"1","error-text":"used"}' };
			given = launches;
			const token = Buffer.from(`${key}:${secret}`).toString('base64');
			return { status: 200, body: JSON.stringify({ 'auth-token': token }) };
		}
		const id = url.searchParams.get('stateId');
		if (path !== 'activities/state' || id === null) return { status: 404 };
		if (id === 'LMS.LaunchData') return { status: 200, body: JSON.stringify(launchData()) };
		if (method === 'PUT') {
			documents.set(id, text);
			return { status: 204 };
		}
		const body = documents.get(id);
		return body === undefined ? { status: 404 } : { status: 200, body };
	}

	const launchData = () => ({
		contextTemplate: { extensions: { [session]: `s${launches}` } },
		...{ launchMode: 'Normal', moveOn: 'CompletedAndPassed', masteryScore: 0.6 }
	});

	/** What cmi5 asks of a session (sections 9.3.1 to 9.3.6): it begins once, has one verdict, and nothing after its end. */
	function forbids(text: string): boolean {
		const { verb, session } = read(text);
		const before = [...store.stored.values()].map(read).filter((each) => each.session === session);
		const verbs = before.map((each) => each.verb);
		if (verbs.includes('terminated') || (verb === 'initialized') !== !verbs.length) return true;
		const verdicts = ['passed', 'failed'];
		return verdicts.includes(verb) && verdicts.some((each) => verbs.includes(each));
	}

	const store = await lrs(next, [key, secret], other, forbids);
	return {
		...store,
		documents,
		faults,
		/** The verbs that are stored, in their order. */
		verbs: () => [...store.stored.values()].map((text) => read(text).verb),
		/** The address of the next launch. */
		launch(page: string): URL {
			launches++;
			const actor = {
				...{ objectType: 'Agent', name: 'Mina' },
				account: { homePage: 'https://lms.example', name: 'u1' }
			};
			const { endpoint } = store;
			const params = new URLSearchParams({
				...{ endpoint, fetch: `${endpoint}token/${launches}`, actor: JSON.stringify(actor) },
				registration: '8f8f2f5e-7c3e-4b5e-9c7e-0a1b2c3d4e5f',
				activityId: 'https://lms.example/courses/7/units/1'
			});
			return new URL(`?${params}`, page);
		}
	};
}
