import type { LabelId } from '../labels';
import { candidate, type Candidate, type Rule } from './candidate';
import type { Lists } from './lists';
import { finder } from './phrases';
import type { Reading } from './reading';

/** How many words may stand between quotation marks that only cast doubt. */
const scare = 3;

/** How it is said, in the writer’s own words: what a speaker says between quotation marks is the speaker’s. */
export function language(lists: Lists): (text: Reading) => Candidate[] {
	const looks: [ReturnType<typeof finder>, Rule, LabelId][] = [
		[finder(lists.doubt), 'doubt', 'L5'],
		[finder(lists.tilted), 'verb', 'L4'],
		[finder(lists.charged), 'charged', 'L1'],
		[finder(lists.intensifiers), 'strong', 'L3'],
		[finder(lists.fog), 'fog', 'L6']
	];
	const verbs = finder([...lists.said, ...lists.tilted]);
	return (text) => [
		...looks.flatMap(([find, rule, label]) =>
			find(text)
				.filter(({ from }) => !text.quoted[from])
				.map((hit) =>
					candidate(text.at, hit, rule, hit.entry.label ?? label, hit.entry.calmer ?? '')
				)
		),
		...scareQuotes(text, verbs)
	];
}

/** Quotation marks round a word or two where nobody in the sentence says anything, and that are no title. */
function scareQuotes(text: Reading, verbs: ReturnType<typeof finder>): Candidate[] {
	const said = new Set(verbs(text).map(({ from }) => text.sentence[from]));
	return text.quotations
		.filter(({ from, to }) => {
			const title = text.printed.slice(from, to + 1).every((word) => /^\p{Lu}/u.test(word));
			const full = /[.,!?]/u.test(text.gaps[to + 1]!.split(/[”"’'»“]/u)[0]!);
			return to - from < scare && !title && !full && !said.has(text.sentence[from]);
		})
		.map((range) => candidate(text.at, range, 'doubt', 'L5'));
}
