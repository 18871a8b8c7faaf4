import type { Lesson } from '$lib/core/lesson';
import { tell } from '$lib/core/xapi/class';
import { inTime, type Outgoing } from '$lib/core/xapi/outbox';
import { schoolClass } from '$lib/store/classes';
import { allIssued } from '$lib/store/issued';
import { live } from '$lib/store/live.svelte';
import { outboxOf } from '$lib/store/outbox';
import { receivedIn } from '$lib/store/received';
import { ownLesson } from '../../own';
import { bring } from '../bring';
import { place } from '../place.svelte';

/** All versions of a lesson that this device can reach. */
async function versionsOf(slug: string): Promise<Lesson[]> {
	const own = await ownLesson(slug);
	if (own) return [own.lesson, ...own.older];
	const lesson = await bring<Lesson>(`/lessons/${encodeURIComponent(slug)}/lesson.json`);
	return lesson ? [lesson] : [];
}

/** What of the class that the address names is told, and what became of it. To be made while a page is. */
export class Telling {
	readonly id = $derived(place()[0] ?? '');
	private readonly liveRoom = $derived(live(() => schoolClass(this.id), undefined));
	private readonly liveReceived = $derived(live(() => receivedIn(this.id), null));
	private readonly liveIssued = $derived(live(() => allIssued(this.id), null));
	private readonly liveOutbox = $derived(live(() => outboxOf(this.id), null));
	private lessons = $state.raw<Lesson[] | null>(null);

	/** Null where the device does not have it, undefined until that is known. */
	readonly room = $derived(this.liveRoom.current);
	private readonly handIns = $derived(this.liveReceived.current?.map(({ handIn }) => handIn));
	private readonly titles = $derived(
		this.liveIssued.current &&
			new Map(this.liveIssued.current.map(({ id, assignment }) => [id, assignment.title]))
	);
	/** As text: the same again is no change. */
	private readonly slugs = $derived(
		JSON.stringify([
			...new Set(this.handIns?.flatMap(({ works }) => works.map(({ lesson }) => lesson)))
		])
	);
	readonly outbox = $derived(this.liveOutbox.current ?? []);

	/** What is told; null until all of it was read. */
	private readonly told = $derived(
		this.handIns && this.titles && this.lessons
			? tell(this.handIns, this.lessons, this.titles)
			: null
	);
	readonly ready = $derived(this.told !== null && this.liveOutbox.current !== null);
	readonly handedIn = $derived(this.handIns?.length ?? 0);
	readonly notHere = $derived(this.told?.notHere ?? 0);
	readonly otherVersion = $derived(this.told?.otherVersion ?? 0);

	/** What is told and not yet in the outbox, as it would go there. */
	readonly fresh = $derived.by((): Pick<Outgoing, 'id' | 'handIn' | 'at' | 'text'>[] => {
		const known = new Set(this.outbox.map(({ id }) => id));
		return (this.told?.told ?? [])
			.filter(({ statement }) => !known.has(statement.id))
			.map(({ statement, handIn }) => ({
				id: statement.id,
				handIn,
				at: Date.parse(statement.timestamp),
				text: JSON.stringify(statement)
			}));
	});

	/** Everything as text, the oldest first: what is in the outbox as it stands there. */
	readonly texts = $derived([...this.outbox, ...this.fresh].sort(inTime).map(({ text }) => text));

	constructor() {
		// Which lessons are needed is known only once the hand-ins were read.
		$effect(() => {
			const slugs = this.handIns ? (JSON.parse(this.slugs) as string[]) : null;
			if (slugs) void this.load(slugs);
		});
	}

	private async load(slugs: string[]) {
		this.lessons = (await Promise.all(slugs.map(versionsOf))).flat();
	}
}
