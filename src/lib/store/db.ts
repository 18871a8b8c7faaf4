import Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Attempt, Draft } from '../core/attempt';
import type { Assigned, Comment, Issued, Received, Returned, SchoolClass } from '../core/classroom';
import type { Learner } from '../core/learner';
import type { Manuscript } from '../core/manuscript/manuscript';
import type { KeptLesson } from '../core/pack/lesson';
import type { Review } from '../core/practice/review';
import type { Reading } from '../core/second/reading';
import type { Begun } from '../core/wish';
import type { Outgoing, RecordStore } from '../core/xapi/outbox';
import type { KeptSheet } from './paper';
import { sealer } from './sealed';

export type SpotKey = [learner: string, lesson: string, exercise: string];

/** What is kept of the device itself and of no learner, under a name. */
export type Setting = { key: string; value: unknown };

/**
 * Everything that Loupe keeps in a browser: one row for each learner, one for each attempt (never
 * changed), one for each exercise with unfinished work, one for each answer in practice (never changed),
 * the settings of the device, what was assigned and what a teacher gave back, and a teacher’s classes with
 * what they handed in, the comments on it, and the forms and sheets that are half filled in; lessons of one’s
 * own, and what is read for colleagues; records on their way to a school’s store, and which store that is.
 *
 * A shipped version is history: never edit it, add the next one with an upgrade. The next one only adds
 * stores, indexes and fields, because a tab with the older Loupe may still be open beside it.
 */
export class Database extends Dexie {
	declare learners: Table<Learner, string>;
	declare attempts: Table<Attempt, string>;
	declare drafts: Table<Draft, SpotKey>;
	declare device: Table<Setting, string>;
	declare reviews: Table<Review, string>;
	declare assigned: Table<Assigned, [learner: string, id: string]>;
	declare classes: Table<SchoolClass, string>;
	declare issued: Table<Issued, string>;
	declare received: Table<Received, string>;
	declare comments: Table<
		Comment,
		[room: string, learner: string, lesson: string, exercise: string]
	>;
	declare returned: Table<Returned, SpotKey>;
	declare sheets: Table<KeptSheet, [room: string, assignment: string, student: string]>;
	declare wishes: Table<Begun, [room: string, made: string]>;
	declare manuscripts: Table<Manuscript, string>;
	declare lessons: Table<KeptLesson, [slug: string, version: string]>;
	declare readings: Table<Reading, string>;
	declare outbox: Table<Outgoing, string>;
	declare recordStores: Table<RecordStore & { id: string }, string>;

	constructor() {
		// Strict: what is reported as kept survives a power cut. No cache: what is shown was kept.
		super('loupe', { chromeTransactionDurability: 'strict', cache: 'disabled' });
		this.use(sealer);
		this.version(1).stores({
			learners: 'id, createdAt',
			attempts: 'id, [learner+lesson+exercise+at], [learner+at]',
			drafts: '[learner+lesson+exercise], [learner+at]',
			device: 'key'
		});
		this.version(2).stores({ reviews: 'id, [learner+at]' });
		// By its state, a draft is known without being read.
		this.version(3).stores({
			drafts: '[learner+lesson+exercise], [learner+at], [learner+lesson+exercise+attempt+rev+at]'
		});
		// What was assigned to learners; and, for teachers, their classes, what they ask for and what came in.
		this.version(4).stores({
			assigned: '[learner+id], learner',
			classes: 'id',
			issued: 'id, class',
			received: 'id, class, assignment'
		});
		// Comments on written answers, on both sides; sheets of paper that are being typed in; and what of a class or an assignment is in no file yet.
		this.version(5)
			.stores({
				assigned: '[learner+id], learner, [learner+changedAt]',
				comments: '[class+learner+lesson+exercise], class',
				returned: '[learner+lesson+exercise], learner, [learner+receivedAt]',
				sheets: '[class+assignment+student], class'
			})
			.upgrade(async (upgrade) => {
				await upgrade
					.table<Assigned>('assigned')
					.toCollection()
					.modify((row) => void (row.changedAt = row.at));
				await upgrade
					.table<SchoolClass>('classes')
					.toCollection()
					.modify((row) => void Object.assign(row, { rev: 0, saved: null }));
			});
		// Forms of assignments that were begun and not finished; lessons in the making, and those out of packs.
		this.version(6).stores({
			wishes: '[class+made], class',
			manuscripts: 'id, changedAt',
			lessons: '[slug+version], slug'
		});
		// Texts that somebody reads for a colleague, without the key.
		this.version(7).stores({ readings: 'id, lesson, changedAt' });
		// Records for a school’s record store, each by its state, and where they go.
		this.version(8).stores({ outbox: 'id, class, [class+state], handIn', recordStores: 'id' });
	}
}
