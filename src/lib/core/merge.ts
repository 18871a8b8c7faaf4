import type { Draft } from './attempt';

/** No choice and no id is longer than this: what is longer was written by a person. */
const longest = { choice: 200, text: 20_000 };

type Fields = Record<string, unknown>;

const isFields = (thing: unknown): thing is Fields =>
	typeof thing === 'object' && thing !== null && !Array.isArray(thing);

// Half of one range and half of another is no range.
const isRange = (thing: Fields) => 'from' in thing && 'to' in thing;

// Ids such as "constructor" must not find what every object inherits.
const field = (fields: Fields, name: string) =>
	Object.hasOwn(fields, name) ? fields[name] : undefined;

/** Whether two pieces of plain data are alike. The order of fields and fields that are undefined do not count. */
export function same(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (Array.isArray(one) && Array.isArray(other)) {
		return one.length === other.length && one.every((item, place) => same(item, other[place]));
	}
	if (!isFields(one) || !isFields(other)) return false;
	for (const name in one) if (!same(one[name], field(other, name))) return false;
	for (const name in other) {
		if (other[name] !== undefined && !Object.hasOwn(one, name)) return false;
	}
	return true;
}

/**
 * Two changes of the same plain data brought together: objects field by field, deletions included;
 * of lists and single values mine where I changed it, else theirs. Two long texts are woven together,
 * so that no essay is lost. Without a base (undefined) everything that either has is kept. Three-way
 * merge as in diff3 (Khanna, Kunal, Pierce 2007), on a tree instead of lines.
 */
export function merge<T>(base: T | undefined, mine: T, theirs: T): T;
export function merge(base: unknown, mine: unknown, theirs: unknown): unknown {
	if (same(base, theirs) || same(mine, theirs)) return mine;
	if (same(base, mine)) return theirs;
	if (typeof mine === 'string' && typeof theirs === 'string') {
		return weave(typeof base === 'string' ? base : '', mine, theirs);
	}
	if (!isFields(mine) || !isFields(theirs) || isRange(mine)) return mine;
	const before = isFields(base) ? base : {};
	const names = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
	const merged = [...names].map((name): [string, unknown] => [
		name,
		merge(field(before, name), field(mine, name), field(theirs, name))
	]);
	return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** A draft's name for one of its states: two devices never give two states the same one. */
export function state({ rev, at }: Draft): string {
	return `${rev}@${at}`;
}

/**
 * What should be stored when a tab that knew `base` turned it into `mine` while `stored` stands in the
 * database: my change on top of what is stored, under the stored attempt id.
 */
export function settle(stored: Draft | null, mine: Draft, base: Draft | null): Draft {
	if (!stored) return { ...mine, rev: (base?.rev ?? 0) + 1 };
	const known = base?.kind === mine.kind ? base.answer : undefined;
	return {
		...mine,
		attempt: stored.attempt,
		rev: stored.rev + 1,
		answer: stored.kind === mine.kind ? merge(known, mine.answer, stored.answer) : mine.answer
	};
}

function weave(base: string, mine: string, theirs: string): string {
	if (Math.min(mine.length, theirs.length) <= longest.choice) return mine;
	const [from, to] = edited(base, mine);
	const [theirFrom, theirTo] = edited(base, theirs);
	const first = Math.min(from, theirFrom);
	const last = Math.max(to, theirTo);
	const between = (text: string, start: number, end: number) =>
		text.slice(start, text.length - (base.length - end));
	let woven: string;
	if (theirTo < from || (theirTo === from && theirFrom < to)) {
		woven = between(theirs, first, theirTo) + base.slice(theirTo, from) + between(mine, from, last);
	} else if (to < theirFrom || (to === theirFrom && from < theirTo)) {
		woven = between(mine, first, to) + base.slice(to, theirFrom) + between(theirs, theirFrom, last);
	} else {
		woven = both(between(mine, first, last), between(theirs, first, last));
	}
	const text = base.slice(0, first) + woven + base.slice(last);
	return text.length > longest.text ? mine : text;
}

function both(mine: string, theirs: string): string {
	if (mine.includes(theirs)) return mine;
	return theirs.includes(mine) ? theirs : `${theirs}\n\n${mine}`;
}

/** The part of `base` that has to be replaced to get `text`: from the first to the last difference. */
function edited(base: string, text: string): [from: number, to: number] {
	const shorter = Math.min(base.length, text.length);
	let from = 0;
	while (from < shorter && base[from] === text[from]) from++;
	let kept = 0;
	while (kept < shorter - from && base.at(-1 - kept) === text.at(-1 - kept)) kept++;
	return [from, base.length - kept];
}
