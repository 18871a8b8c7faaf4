import type { Issued, Received, Way } from '$lib/core/classroom';
import { aside } from '$lib/core/collect';
import { idOf } from '$lib/core/handin/hand-in';
import { Problem } from '$lib/core/problem';
import type { Found } from '$lib/exchange/file';

/** Something that did not go in: where it was, why, and what takes it in all the same, where that is possible. */
export type SetAside = { name: string; why: Problem; row: Received | null };
/** Something that goes in. */
export type Entry = { name: string; row: Received };

/** What was found as it is to be kept for a class, or why it does not go in. */
export async function read(
	{ name, parcel }: Found,
	room: string,
	way: Way,
	issued: Issued[]
): Promise<Entry | SetAside> {
	if (parcel instanceof Problem) return { name, why: parcel, row: null };
	const [{ openedWith }, { unpack }] = await Promise.all([
		import('$lib/exchange/parcel'),
		import('$lib/core/handin/pack')
	]);
	try {
		const keys = issued.flatMap(({ privateKey }) => privateKey ?? []);
		const handIn = unpack(await openedWith(parcel, keys));
		const row: Received = {
			id: idOf(handIn),
			class: room,
			assignment: handIn.assignment?.id ?? null,
			receivedAt: Date.now(),
			way,
			handIn
		};
		const wrong = aside(handIn, issued, room);
		return wrong ? { name, why: wrong.why, row: wrong.takeable ? row : null } : { name, row };
	} catch (error) {
		if (!(error instanceof Problem)) throw error;
		return { name, why: error, row: null };
	}
}
