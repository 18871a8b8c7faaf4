import { Problem } from '../core/problem';
import { alike } from '../core/xapi/alike';
import type { Outgoing, RecordStore } from '../core/xapi/outbox';
import { ask, keyless, read, silent, strange, type Answer, type World } from './lrs';

type Parcel = Pick<Outgoing, 'id' | 'text'>;

/** Keeps what became of some statements, before anything more is sent. */
export type Settle = (
	ids: string[],
	state: 'sent' | 'refused',
	why: string | null
) => Promise<void>;

/** How many statements go at once, at first. */
const together = 50;
/** How often one thing is asked before we give up for now. */
const most = 7;
const [shortest, longest, tooLong] = [1000, 60_000, 600_000];

/** What is over by itself: no answer, too slow, too many at once, trouble inside the store. */
const passes = ({ status }: Answer) => [0, 408, 429].includes(status) || status >= 500;

/** Twice as long each time, a part of it by chance, so that many do not come back at once. */
function pause(nth: number, chance: number): number {
	return Math.min(longest, shortest * 2 ** nth) * (0.5 + chance / 2);
}

/** Asks until an answer is one that stays, and `whole`: an answer cut short may stand for work that was done. */
async function patiently(
	world: World,
	asking: () => Promise<Answer>,
	whole: (answer: Answer) => boolean
): Promise<Answer> {
	for (let nth = 0; ; nth++) {
		world.signal.throwIfAborted();
		const answer = await asking();
		world.signal.throwIfAborted();
		if (!passes(answer) && whole(answer)) return answer;
		const wait = Math.max(pause(nth, world.chance()), answer.later ?? 0);
		if (wait > tooLong) {
			const minutes = Math.ceil(wait / 60_000);
			throw new Problem(
				`The record store asks us to come back in ${minutes} minutes.`,
				'Press “Send” again then. Everything that is left still waits.'
			);
		}
		if (nth + 1 >= most) throw silent();
		await world.wait(wait, world.signal);
	}
}

/** Which of these the store says it has; null where its answer is cut short. */
function named({ text }: Answer, batch: readonly Parcel[]): Parcel[] | null {
	const ids = read(text);
	if (!Array.isArray(ids)) return null;
	const had = batch.filter(({ id }) => ids.includes(id));
	return had.length ? had : null;
}

const told = ({ text }: Answer) => text.replace(/\s+/g, ' ').trim().slice(0, 200);

/** Whether the store has this very statement; else why it does not take ours. */
async function compared(store: RecordStore, world: World, { id, text }: Parcel) {
	const asking = () => ask(store, `statements?statementId=${id}`, world);
	const isWhole = (answer: Answer) => answer.status !== 200 || read(answer.text) !== null;
	const answer = await patiently(world, asking, isWhole);
	if (answer.status !== 200) {
		return 'The store says that it has this record, and does not show it.';
	}
	if (alike(JSON.parse(text), read(answer.text))) return null;
	return 'The store has this record with other numbers: perhaps the key of the lesson was corrected since.';
}

/** Sends some statements once. Gives back what is still to be sent, in smaller lots. */
async function send(batch: Parcel[], store: RecordStore, world: World, settle: Settle) {
	const body = `[${batch.map(({ text }) => text).join(',')}]`;
	const answer = await patiently(
		world,
		() => ask(store, 'statements', world, body),
		(answer) => answer.status !== 200 || named(answer, batch) !== null
	);
	const { status } = answer;
	const ids = batch.map(({ id }) => id);
	if (status === 200 || status === 204) {
		const had = status === 204 ? batch : named(answer, batch)!;
		await settle(
			had.map(({ id }) => id),
			'sent',
			null
		);
		const rest = batch.filter((each) => !had.includes(each));
		return rest.length ? [rest] : [];
	}
	if (status === 401 || status === 403) throw keyless();
	if (status !== 400 && status !== 409 && status !== 413) throw strange(status);
	if (batch.length > 1) {
		const half = Math.ceil(batch.length / 2);
		return [batch.slice(0, half), batch.slice(half)];
	}
	if (status === 409) {
		const why = await compared(store, world, batch[0]!);
		await settle(ids, why === null ? 'sent' : 'refused', why);
	} else {
		const why = status === 413 ? 'It is too large for the store.' : 'The store does not take it';
		await settle(
			ids,
			'refused',
			status === 413 ? why : `${why}: ${told(answer) || 'no reason given'}`
		);
	}
	return [];
}

/**
 * Sends statements to a store, each until the store has it or refuses it, and tells `settle` as it goes. What is
 * sent again is the same to the byte, so a store that has it already keeps it once (xAPI 1.0.3, part 3,
 * 2.1.2). Throws a Problem where it cannot go on: what was not settled by then still waits. Where the person
 * breaks it off, what their signal says is thrown.
 */
export async function deliver(
	parcels: readonly Parcel[],
	store: RecordStore,
	world: World,
	settle: Settle
): Promise<void> {
	const lots: Parcel[][] = [];
	for (let n = 0; n < parcels.length; n += together) lots.push(parcels.slice(n, n + together));
	for (let lot = lots.shift(); lot; lot = lots.shift()) {
		lots.unshift(...(await send(lot, store, world, settle)));
	}
}
