import type { Range } from '../text';
import { attributions } from './attribution';
import { candidate, type Candidate } from './candidate';
import type { Lists } from './lists';
import { finder } from './phrases';
import type { Reading } from './reading';

/** The words from the one that comes first to the one that comes last. */
const span = (...ranges: Range[]): Range => ({
	from: Math.min(...ranges.map(({ from }) => from)),
	to: Math.max(...ranges.map(({ to }) => to))
});

const within = (one: Range, other: Range) => one.from >= other.from && one.to <= other.to;

/** Who says so: attributions, crowds, and what is passed along. */
export function sourcing(lists: Lists): (text: Reading) => Candidate[] {
	const verbs = finder([...lists.said, ...lists.tilted]);
	const [crowds, roles, documents] = [lists.crowds, lists.roles, lists.documents].map(finder) as [
		...[ReturnType<typeof finder>, ReturnType<typeof finder>, ReturnType<typeof finder>]
	];
	const [passed, outlets] = [finder(lists.passed), finder(lists.outlets)];
	return (text) => {
		if (text.headline) return [];
		const found = { crowds: crowds(text), roles: roles(text), documents: documents(text) };
		const press = outlets(text);
		const own = (hit: Range) => !text.quoted[hit.from];
		const said = attributions(text, verbs).flatMap((each) => {
			const has = (hits: Range[]) => hits.find((hit) => within(hit, each.speaker));
			const crowd = has(found.crowds);
			const whole = span(each.name ?? crowd ?? each.speaker, each.verb);
			const make = (rule: 'quotation' | 'document' | 'shielded' | 'passed', range: Range) =>
				candidate(
					text.at,
					range,
					rule,
					({ quotation: 'S1', document: 'S2', shielded: 'S3', passed: 'S5' } as const)[rule]
				);
			const { name } = each;
			// “According to Norwegian media”: the paper may stand in the name, or right after it.
			if (name && press.some((hit) => within(hit, { from: name.from, to: name.to + 1 })))
				return [make('passed', whole)];
			if (each.name) return [make('quotation', whole)];
			if (crowd) return [candidate(text.at, whole, 'crowd', 'S4')];
			const paper = has(found.documents);
			if (paper) return [make('document', span(paper, each.verb))];
			const role = has(found.roles);
			return role ? [make('shielded', span(role, each.verb))] : [];
		});
		const told = passed(text)
			.filter(own)
			.map((hit) => candidate(text.at, hit, 'passed', 'S5'));
		// A crowd that is not the speaker of a verb counts only as a phrase of several words: “it is said”.
		const heard = found.crowds
			.filter((hit) => own(hit) && hit.to > hit.from)
			.map((hit) => candidate(text.at, hit, 'crowd', 'S4'));
		return [...said, ...told, ...heard];
	};
}
