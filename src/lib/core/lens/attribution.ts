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

/** Words after which a thing follows, and no verb. */
const articles = new Set([
	'the',
	'a',
	'an',
	'this',
	'that',
	'its',
	'their',
	'his',
	'her',
	'our',
	'no',
	'any'
]);

const being = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** Words after which somebody else begins to speak. */
const openers = new Set([
	'and',
	'but',
	'that',
	'which',
	'when',
	'while',
	'because',
	'although',
	'if'
]);

/** Says who says what in a text, outside quotations. */
export function attributions(text: Reading, verbs: Finder): Attribution[] {
	const said = verbs(text).flatMap((verb): Attribution[] => {
		if (text.quoted[verb.from] || text.headline || !isVerb(text, verb)) return [];
		return [after(text, verb) ?? before(text, verb) ?? []].flat();
	});
	return [...said, ...accordingTo(text)].toSorted((a, b) => a.verb.from - b.verb.from);
}

/**
 * A grammar knows “they report” from “their report”; without one, an article or a possessive tells. Nobody says
 * anything in “nobody was asked”.
 */
function isVerb({ tags, words, printed, sentence }: Reading, { from }: Range): boolean {
	if (being.has(words[from - 1]!) && /ed$|told|found|shown/u.test(words[from]!)) return false;
	if (tags[from]) return tags[from].includes('Verb');
	const [last, same] = [words[from - 1], sentence[from - 1] === sentence[from]];
	return !same || !(articles.has(last!) || /[’']s$/u.test(printed[from - 1]!));
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

/** Mina Roy said; Mina Roy, the head teacher, said; she said: the speaker stands before the verb. */
function before(text: Reading, verb: Range): Attribution | null {
	const last = verb.from - 1;
	if (text.sentence[last] !== text.sentence[verb.from] || text.quoted[last]) return null;
	if (isPronoun(text, last)) {
		return { verb, speaker: { from: last, to: last }, name: null, pronoun: true };
	}
	let head = last;
	if (text.gaps[verb.from]!.startsWith(',')) {
		// What stands between commas says more of the speaker, who stands before it.
		let n = last;
		while (n > 0 && !text.gaps[n]!.startsWith(',')) n--;
		if (n > 0 && text.sentence[n - 1] === text.sentence[last]) head = n - 1;
	}
	const speaker = { from: beginning(text, head), to: last };
	if (speaker.from > head) return null;
	const name = lastName(text, { from: speaker.from, to: head });
	return { verb, speaker, name, pronoun: false };
}

/** Where the words for a speaker begin that end at a word. */
function beginning(text: Reading, head: number): number {
	let from = head + 1;
	for (let n = head; n >= 0 && head - n < farthest; n--) {
		if (text.sentence[n] !== text.sentence[head] || text.quoted[n]) break;
		if (breaks.test(text.gaps[n + 1]!) && n < head) break;
		if (openers.has(text.words[n]!) && !isName(text, n)) break;
		from = n;
	}
	return from;
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
