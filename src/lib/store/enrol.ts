import type { Learner } from '../core/learner';
import type { Database } from './db';

/**
 * The one who learns on this device now; where there is nobody, `fresh`, who is added. So two tabs in
 * which somebody begins to work at once begin as the same learner.
 */
export function enrol(db: Database, fresh: Learner): Promise<Learner> {
	return db.transaction('rw', db.learners, db.device, async () => {
		const chosen = (await db.device.get('learner'))?.value;
		const here = typeof chosen === 'string' ? await db.learners.get(chosen) : undefined;
		if (here) return here;
		await db.learners.add(fresh);
		await db.device.put({ key: 'learner', value: fresh.id });
		return fresh;
	});
}
