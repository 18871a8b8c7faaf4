import { candidate, type Candidate } from './candidate';
import type { Lists } from './lists';
import { finder } from './phrases';
import type { Reading } from './reading';

const tagged = ({ tags }: Reading, n: number, tag: string) => tags[n]?.includes(tag) ?? false;

/** What is shown, and what is not: who did it, and the one cause. */
export function framing(lists: Lists): (text: Reading) => Candidate[] {
	const [harmless, causes] = [finder(lists.harmless), finder(lists.causes)];
	return (text) => {
		const fine = new Set(harmless(text).map(({ from }) => from));
		return [
			...passives(text).flatMap((range) =>
				fine.has(range.to) || text.quoted[range.from]
					? []
					: [candidate(text.at, range, 'passive', 'F5')]
			),
			...causes(text)
				.filter(({ from }) => !text.quoted[from])
				.map((hit) => candidate(text.at, hit, 'cause', 'F6'))
		];
	};
}

/** Passive verbs without a “by” in the words that follow them. Needs the grammar’s tags. */
function passives(text: Reading) {
	const found: { from: number; to: number }[] = [];
	for (let n = 0; n < text.words.length; n++) {
		if (!tagged(text, n, 'Passive')) continue;
		let to = n;
		while (tagged(text, to + 1, 'Passive') && text.sentence[to + 1] === text.sentence[n]) to++;
		const agent = text.words
			.slice(to + 1, to + 9)
			.some((word, m) => word === 'by' && text.sentence[to + 1 + m] === text.sentence[n]);
		if (to > n && !agent) found.push({ from: n, to });
		n = to;
	}
	return found;
}
