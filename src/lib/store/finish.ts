import type { Attempt, Draft } from '../core/attempt';
import { same, settle } from '../core/merge';
import type { Database } from './db';
import { added, directly, row, type Changed } from './directly';
import { draftChanged, Gone, spotKey, stands } from './keep';

/**
 * The one transaction behind `commit`. `baseOf` gives the draft before all changes that are put aside in this
 * tab, or what it is given where there are none.
 */
export function finish(
	db: Database,
	mine: Draft,
	at: number,
	baseOf: (base: Draft | null) => Draft | null
): Promise<Attempt> {
	return directly(db, async (transaction, changed) => {
		const attempts = transaction.objectStore('attempts');
		// Hardly ever did another tab add anything. The attempt that is right then is added while it is
		// still being looked at what is stored, and put right where it turns out that one did.
		const standing = stands(transaction, mine);
		const guess = finished(mine, at);
		const adding = added(transaction, 'attempts', guess);
		const stored = (await standing) ? mine : await row<Draft>(transaction, 'drafts', spotKey(mine));
		const own = stored?.attempt === mine.attempt ? stored : null;
		// A draft that is there was not committed, and its learner not removed.
		if (!own) {
			const [isNew, here, learner] = await Promise.all([
				adding,
				row<Attempt>(transaction, 'attempts', mine.attempt),
				row(transaction, 'learners', mine.learner)
			]);
			if (!learner) throw new Gone();
			if (!isNew) return here!;
		}
		const base = baseOf(own && own.rev > mine.rev ? mine : own);
		const made = finished(own ? settle(own, mine, base) : mine, at);
		if (made.answer !== guess.answer) attempts.put(made);
		changed(attemptAdded(made));
		if (own || (stored && same(stored.answer, made.answer))) {
			transaction.objectStore('drafts').delete(spotKey(mine));
			changed(draftChanged(mine, stored!.at));
		}
		// Nothing follows: the end need not wait for the requests to come back.
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
