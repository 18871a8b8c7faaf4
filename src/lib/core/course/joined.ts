import type { Work } from '../handin/hand-in';
import { at, followed, type Kept } from './kept';

/**
 * What a host had kept, and what was done `here` before the host could be reached: one learner’s work, of which
 * nothing is lost. Where both have an answer, the first is the host’s and the last is the one from here.
 */
export function joined(before: Kept, here: Kept): Kept {
	const works = before.works.map((work) => {
		const own = here.works.find(at(work));
		return own ? followed(work, own) : work;
	});
	const added = (old: readonly Work[], fresh: readonly Work[]) =>
		fresh.filter((work) => !old.some(at(work)));
	return {
		learner: before.learner,
		at: Math.max(before.at, here.at),
		place: here.place || before.place,
		called: here.called || before.called,
		finished: here.finished ?? before.finished,
		opened: here.opened ?? before.opened,
		works: [...works, ...added(works, here.works)],
		begun: [...added(here.begun, before.begun), ...here.begun]
	};
}
