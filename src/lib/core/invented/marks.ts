import { lot } from '../coin';
import type { Answer } from '../exercises/mark';
import type { Key, Sheet } from '../key';
import { cousinsOf, type LabelId } from '../labels';
import { add, blank } from '../marking';
import type { Place } from '../text';
import { layout, lies, sentencesOf, zoneOf, type Layout } from '../zone';
import type { Character } from './people';

type Chance = (text: string) => number;
type Pages = ReadonlyMap<string, Layout>;

function pick<T>(items: readonly T[], chance: number): T {
	return items[Math.floor(chance * items.length)]!;
}

/** A label: the right one for who is sharp, a cousin or any other on offer for who is not. */
function labelFor(sheet: Sheet, key: Sheet['keys'][number] | null, who: Character, chance: Chance) {
	if (!sheet.labels.length) return null;
	const at = key?.id ?? '';
	if (key && chance(`label ${at}`) < 0.35 + 0.6 * who.sharp) return key.label;
	const close = key ? cousinsOf(key.label).filter((label) => sheet.labels.includes(label)) : [];
	const among: LabelId[] = close.length ? close : sheet.labels;
	return pick(among, chance(`other ${at}`));
}

/** The core of a key with edges as ragged as those of real marks, never beyond its zone. */
function ragged(key: Sheet['keys'][number], page: Layout, chance: Chance): Place {
	const { at, from, to } = key;
	const before = pick([0, 0, 0, 1, 2], chance(`before ${key.id}`));
	const after = pick([0, 0, 1, 2, 0], chance(`after ${key.id}`));
	const wide = { from: from - before, to: to + after };
	return lies(wide, zoneOf(key, page)) ? { at, ...wide } : { at, from, to };
}

/** Two to four words of a sentence. */
function some(at: string, page: Layout, sentence: number, chance: Chance): Place | null {
	const first = page.starts[sentence]!;
	const words = (page.starts[sentence + 1] ?? page.words) - first;
	if (!words) return null;
	const size = Math.min(words, 2 + Math.floor(3 * chance(`size ${at} ${sentence}`)));
	const from = first + Math.floor((words - size + 1) * chance(`from ${at} ${sentence}`));
	return { at, from, to: from + size - 1 };
}

/** How likely a student is to mark a key: many find what is required, few agree about what is arguable. */
function likely(zone: Key['zone'], { sharp, suspicious }: Character): number {
	return zone === 'required' ? 0.15 + 0.65 * sharp + 0.3 * suspicious : 0.2 + 0.75 * suspicious;
}

/**
 * The marks that an invented student makes: required keys by sharpness, arguable ones and clean words by
 * suspicion. Where that leaves none, “Nothing to mark”. `chance` is the student’s own.
 */
export function marked(sheet: Sheet, who: Character, chance: Chance): Answer {
	const pages: Pages = new Map(sheet.passages.map(({ id, sentences }) => [id, layout(sentences)]));
	const keyed = new Set<string>();
	let answer: Answer = blank();
	for (const key of sheet.keys) {
		const page = pages.get(key.at)!;
		const { from, to } = sentencesOf(page, key);
		for (let n = from; n <= to; n++) keyed.add(`${n} ${key.at}`);
		// How hard a key is, is the same for all.
		const ease = 0.3 * pick([-1, 0, 0, 1], lot(`hard ${key.id}`) / 2 ** 32);
		if (chance(`mark ${key.id}`) >= likely(key.zone, who) + ease * (1 - who.suspicious)) continue;
		[answer] = add(answer, ragged(key, page, chance), labelFor(sheet, key, who, chance));
	}
	const overcall = who.suspicious > 0.9 ? 0.85 : 0.3 * who.suspicious * (1.3 - who.sharp);
	for (const [at, page] of pages) {
		page.starts.forEach((_, n) => {
			if (keyed.has(`${n} ${at}`) || chance(`clean ${at} ${n}`) >= overcall) return;
			const place = some(at, page, n, chance);
			const own = (text: string) => chance(`${text} ${at} ${n}`);
			if (place) [answer] = add(answer, place, labelFor(sheet, null, who, own));
		});
	}
	return Object.keys(answer.marks).length ? answer : { marks: {}, nothing: true };
}
