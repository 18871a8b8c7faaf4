import { maybe, numbered, openers, speaking, unfinished } from './abbreviations';

/** A sentence of more tokens than this is cut anyway: a stored one has at most a thousand pieces. */
const longest = 400;

const ending = /^(.*?)([.!?…‽؟。۔]+)(["'”’»›)\]}]*)(\[\d+\])*$/su;
const lead = /^["'“‘«‹„(¿¡[{*–—-]*/u;
const closers = /["”’»›]$/u;

const bare = (token: string) => token.replace(lead, '');
const word = (token: string) => bare(token).replace(/[^\p{L}\p{N}]+$/u, '');
const lower = (token: string) => word(token).toLowerCase();

/**
 * A paragraph in sentences. Joined with a space they are the paragraph again, white space folded. Careful
 * with “Dr.”, “U.S.”, initials, “p. 12”, ellipses and brackets; a quotation that ends with its own mark keeps
 * its speaker (“Stop!” he cried.). No paragraph without a letter or digit: then there is none.
 */
export function sentencesOf(paragraph: string): string[] {
	const tokens = paragraph.trim().split(/\s+/u);
	const sentences: string[] = [];
	let from = 0;
	let open = 0;
	tokens.forEach((token, n) => {
		open = Math.max(0, open + brackets(token, n === from));
		const isLast = n === tokens.length - 1;
		const isEnd = open === 0 && ends(tokens, n, from);
		if (!isLast && !isEnd && n - from + 1 < longest) return;
		sentences.push(tokens.slice(from, n + 1).join(' '));
		from = n + 1;
		open = 0;
	});
	return wordless(sentences);
}

/** How many brackets a token opens and does not close; one that begins a sentence holds sentences itself. */
function brackets(token: string, isFirst: boolean): number {
	const count = (sign: RegExp) => token.match(sign)?.length ?? 0;
	return (isFirst && /^["“]?\(/u.test(token) ? 0 : count(/\(/gu)) - count(/\)/gu);
}

/** Whether the sentence that began at `from` ends with token `n`, which is not the last. */
function ends(tokens: readonly string[], n: number, from: number): boolean {
	const [token, next] = [tokens[n]!, tokens[n + 1]];
	const match = ending.exec(token);
	if (!match || next === undefined) return false;
	const [, stem = '', marks = '', after = ''] = match;
	if (!begins(next)) return false;
	if (marks === '.' && !after && isShort(stem, next, n === from)) return false;
	if (/^(\.\.+|…)$/u.test(marks) && stem === '' && !after) return n > from && isOpener(next);
	return !(closers.test(after) && !marks.endsWith('.') && speaks(tokens, n + 1));
}

/** Whether a token can begin a sentence: a capital (“iPads” too), a digit, a letter of a script without capitals. */
const begins = (token: string) => /^(\p{Ll}?\p{Lu}|[\p{Lt}\p{Lo}\p{N}]|$)/u.test(bare(token));

const isOpener = (token: string) => openers.has(lower(token)) || token !== bare(token);

/** Whether the full stop after a stem belongs to a short form, a number in a list, or an initial. */
function isShort(stem: string, next: string, isFirst: boolean): boolean {
	const short = bare(stem).toLowerCase();
	if (/^\p{N}{1,3}$|^\p{L}$/u.test(short) && isFirst) return true;
	if (unfinished.has(short) || (numbered.has(short) && /^[\p{N}IVX]+\b/u.test(bare(next))))
		return true;
	const isInitials = /^\p{Lu}(\.-?\p{Lu})*$/u.test(bare(stem)) && bare(stem) !== 'I';
	return (maybe.has(short) || isInitials) && !isOpener(next);
}

/** Whether tokens name a speaker and say what they do: “Anna Smith cried”, “cried Anna”. */
function speaks(tokens: readonly string[], at: number): boolean {
	for (const token of tokens.slice(at, at + 4)) {
		if (speaking.has(lower(token))) return true;
		if (!/^\p{Lu}/u.test(token) || /[.!?,;:]$/u.test(token)) return false;
	}
	return false;
}

/** Sentences with what has neither letter nor digit taken into the one before, or after. */
function wordless(sentences: readonly string[]): string[] {
	const kept: string[] = [];
	let waiting = '';
	for (const sentence of sentences) {
		const isWordless = !/[\p{L}\p{N}]/u.test(sentence);
		if (isWordless && kept.length) kept[kept.length - 1] += ` ${sentence}`;
		else if (isWordless) waiting = `${waiting}${sentence} `;
		else {
			kept.push(waiting + sentence);
			waiting = '';
		}
	}
	return kept;
}
