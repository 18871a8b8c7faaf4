import type { Attempt, Draft } from '../core/attempt';
import { same, settle } from '../core/merge';
import type { Database } from './db';
import { added, directly, row, type Changed } from './directly';
import { draftChanged, Gone, spotKey, stands } from './keep';

/** Says that the draft is not the one that this tab knows. */
const moved = new Error('moved');

/**
 * The one transaction behind `commit`. `baseOf` gives the draft before all changes that are put aside in this
 * tab, or what it is given where there are none.
 */
export async function finish(
	db: Database,
	mine: Draft,
	at: number,
	baseOf: (base: Draft | null) => Draft | null
): Promise<Attempt> {
	try {
		return await atOnce(db, mine, at);
	} catch (error) {
		if (error !== moved) throw error;
		return together(db, mine, at, baseOf);
	}
}

/**
 * Hardly ever did another tab add anything. What is right then is asked for while it is still being looked
 * at what is stored; where one did, all of it is called off.
 */
function atOnce(db: Database, mine: Draft, at: number): Promise<Attempt> {
	return directly(db, async (transaction, changed) => {
		const standing = stands(transaction, mine);
		const made = finished(mine, at);
		void added(transaction, 'attempts', made);
		transaction.objectStore('drafts').delete(spotKey(mine));
		if (!(await standing)) throw moved;
		transaction.commit();
		changed(attemptAdded(made));
		changed(draftChanged(mine, mine.at));
		return made;
	});
}

/** Brings what is committed together with what another tab did. */
function together(
	db: Database,
	mine: Draft,
	at: number,
	baseOf: (base: Draft | null) => Draft | null
): Promise<Attempt> {
	return directly(db, async (transaction, changed) => {
		const [stored, here, learner] = await Promise.all([
			row<Draft>(transaction, 'drafts', spotKey(mine)),
			row<Attempt>(transaction, 'attempts', mine.attempt),
			row(transaction, 'learners', mine.learner)
		]);
		if (!learner) throw new Gone();
		const own = stored?.attempt === mine.attempt ? stored : null;
		if (!own && here) return here;
		const base = baseOf(own && own.rev > mine.rev ? mine : own);
		const made = finished(own ? settle(own, mine, base) : mine, at);
		transaction.objectStore('attempts').put(made);
		changed(attemptAdded(made));
		if (own || (stored && same(stored.answer, made.answer))) {
			transaction.objectStore('drafts').delete(spotKey(mine));
			changed(draftChanged(mine, stored!.at));
		}
		transaction.commit();
		return made;
	});
}

function attemptAdded({ id, learner, lesson, exercise, at }: Attempt): Changed {
	const indexes = {
		'[learner+lesson+exercise+at]': [learner, lesson, exercise, at],
		'[learner+at]': [learner, at]
	};
	return { store: 'attempts', key: id, indexes };
}

function finished(draft: Draft, at: number): Attempt {
	const { attempt: id, learner, lesson, exercise, kind, version, answer } = draft;
	return { id, learner, lesson, exercise, kind, version, at, answer };
}
