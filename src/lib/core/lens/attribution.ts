import type { Range } from '../text';
import type { Finder } from './phrases';
import { isName, isPronoun, lastName, nameFrom } from './speaker';
import type { Reading } from './reading';

/** By whom something is said: a name, somebody named before, or words for a person, crowd or thing without one. */
export type Attribution = {
	/** The verb of saying, or “according to”. */
	verb: Range;
	/** The words for the speaker, with their role where it stands before them. */
	speaker: Range;
	name: Range | null;
	pronoun: boolean;
};

/** How far before its verb a speaker may begin, in words. */
const farthest = 14;

const breaks = /[.;:!?“”"()–—]/u;

/** Says who says what in a text, outside quotations. */
export function attributions(text: Reading, verbs: Finder): Attribution[] {
	const said = verbs(text).flatMap((verb): Attribution[] => {
		if (text.quoted[verb.from] || text.headline) return [];
		return [after(text, verb) ?? before(text, verb) ?? []].flat();
	});
	return [...said, ...accordingTo(text)].toSorted((a, b) => a.verb.from - b.verb.from);
}

/** “…,” said Mina Roy: the speaker stands after the verb, which follows what was said. */
function after(text: Reading, verb: Range): Attribution | null {
	const follows = /[”"’',]/u.test(text.gaps[verb.from]!) && text.gaps[verb.to + 1] === ' ';
	if (!follows) return null;
	const from = verb.to + 1;
	const quotation = /[”"’']/u.test(text.gaps[verb.from]!);
	const name = nameFrom(text, from);
	if (name) return { verb, speaker: name, name, pronoun: false };
	if (!quotation) return null;
	// “…,” said head teacher Mina Roy.
	let to = from;
	for (; text.sentence[to + 1] === text.sentence[from] && text.gaps[to + 1] === ' '; to++) {
		if (to - from > 6 || text.quoted[to + 1]) break;
	}
	if (text.sentence[from] !== text.sentence[verb.from] || text.quoted[from]) return null;
	return {
		verb,
		speaker: { from, to },
		name: lastName(text, { from, to }),
		pronoun: isPronoun(text, from)
	};
}

/** Mina Roy, the head teacher, said: the speaker stands before the verb. */
function before(text: Reading, verb: Range): Attribution | null {
	let from = verb.from;
	for (let n = verb.from - 1; n >= 0 && verb.from - n <= farthest; n--) {
		if (text.sentence[n] !== text.sentence[verb.from] || text.quoted[n]) break;
		if (breaks.test(text.gaps[n + 1]!)) break;
		from = n;
		const begins = ['and', 'but', 'that', 'which', 'when', 'while', 'because', 'although'];
		if (begins.includes(text.words[n]!) && !isName(text, n)) {
			from = n + 1;
			break;
		}
	}
	if (from >= verb.from) return null;
	const speaker = { from, to: verb.from - 1 };
	return { verb, speaker, name: lastName(text, speaker), pronoun: isPronoun(text, verb.from - 1) };
}

function accordingTo(text: Reading): Attribution[] {
	return text.words.flatMap((word, n): Attribution[] => {
		if (word !== 'according' || text.words[n + 1] !== 'to' || text.quoted[n]) return [];
		const from = n + 2;
		if (text.sentence[from] !== text.sentence[n]) return [];
		let to = from;
		while (text.sentence[to + 1] === text.sentence[n] && text.gaps[to + 1] === ' ' && to - from < 7)
			to++;
		const speaker = { from, to };
		return [
			{ verb: { from: n, to: n + 1 }, speaker, name: lastName(text, speaker), pronoun: false }
		];
	});
}
