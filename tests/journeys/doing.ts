import type { Locator, Page } from '@playwright/test';
import { verdicts, verdictWords } from '../../src/lib/core/exercises/claims';
import { facts, sides as places } from '../../src/lib/core/exercises/compare';
import { verdicts as judgements } from '../../src/lib/core/exercises/headline';
import { knowing, sides } from '../../src/lib/core/exercises/ledger';
import type { Kind } from '../../src/lib/core/exercises';
import { pointer, type Hand } from './hands';
import type { Task, TaskOf } from './lessons';
import { tap } from './test';

/** An answer like the author's in every part, or unlike it in every part. */
export type How = 'like ours' | 'unlike ours';

/** One of some values: the right one, or the first that is not right. */
function pick<T>(how: How, right: T, all: readonly T[]): T {
	return how === 'like ours' ? right : all.find((value) => value !== right)!;
}

export const radio = (inside: Locator, name: string | RegExp) =>
	inside.getByRole('radio', { name, exact: true });

/** A part of the page in which one item is answered, by its number from 1 or by its name. */
export const part = {
	phrase: (page: Page, number: number) =>
		page.getByRole('region', { name: new RegExp(`^Phrase ${number} of`) }),
	claim: (page: Page, number: number) =>
		page.getByRole('listitem').filter({
			has: page.getByRole('heading', { name: new RegExp(`^Claim ${number} `) })
		}),
	gap: (page: Page, number: number) =>
		page.locator('details').filter({ hasText: new RegExp(`^\\s*Gap ${number}\\b`) }),
	voice: (page: Page, who: string) =>
		page
			.getByRole('article')
			.filter({ has: page.getByRole('heading', { name: who, exact: true }) }),
	group: (page: Page, name: string) => page.getByRole('group', { name, exact: true })
};

/** The slots of an exercise in the order in which their gaps are numbered. */
export function gaps({ lesson, exercise }: TaskOf<'missing'>) {
	return lesson.passages.flatMap((at) => exercise.slots.filter(({ after }) => after === at));
}

/** Opens a card of the dossier beside the work. */
export async function openCard(page: Page, { lesson }: Task, id: string, hand = pointer) {
	const { title } = lesson.cards.find((card) => card.id === id)!;
	const cards = page.getByRole('complementary', { name: 'Source cards' });
	await hand.press(cards.getByRole('button', { name: `Open card: ${title}`, exact: true }));
}

/** Brings the rows of a list into an order by their “Move up” buttons. */
export async function arrange(page: Page, list: string, names: string[], hand = pointer) {
	const rows = page.getByRole('list', { name: list }).getByRole('listitem');
	for (const [to, name] of names.entries()) {
		const all = await rows.allInnerTexts();
		const up = page.getByRole('button', { name: `Move up: ${name}`, exact: true });
		const from = (await Promise.all(all.map((_, n) => rows.nth(n).locator(up).count()))).indexOf(1);
		for (let n = from; n > to; n--) await hand.press(up);
	}
}

type Doer<K extends Kind> = (
	page: Page,
	task: TaskOf<K>,
	how: How,
	most: number,
	hand: Hand
) => Promise<void>;

const doers: { [K in Kind]: Doer<K> } = {
	async mark(page, { lesson, exercise }, _how, most) {
		const key = lesson.key.find(
			({ at, strand }) => exercise.passages.includes(at) && strand === exercise.strand
		);
		if (!key) {
			await page.getByRole('button', { name: 'Nothing to mark' }).click();
			return;
		}
		await tap(page, key.quote.split(' ')[0]!);
		const labels = page.getByRole('dialog').getByRole('listitem').getByRole('button');
		if (most === Infinity && exercise.labels.length) await labels.first().click();
	},
	async swap(page, { exercise }, how, most, hand) {
		for (const [n, item] of exercise.items.slice(0, most).entries()) {
			const others = item.options.filter(({ text }) => text !== item.quote);
			const cooler = [...others].sort((a, b) => a.heat - b.heat);
			const wanted = cooler.find(({ keepsFacts }) => keepsFacts === (how === 'like ours'));
			const option = wanted ?? cooler.at(-1)!;
			const phrase = part.phrase(page, n + 1);
			await hand.choose(radio(phrase, option.text));
			const changed = !option.keepsFacts === (how === 'like ours');
			await hand.choose(radio(phrase, changed ? 'Yes' : 'No'));
		}
	},
	async claims(page, { exercise }, how, most, hand) {
		for (const [n, item] of exercise.items.slice(0, most).entries()) {
			const claim = part.claim(page, n + 1);
			const loaded = pick(how, item.loaded, [true, false]);
			await hand.choose(radio(claim, loaded ? 'Yes, loaded' : 'No, calm'));
			const { name, meaning } = verdictWords[pick(how, item.verdict, verdicts)];
			await hand.choose(radio(claim, `${name} ${meaning}`));
		}
	},
	async missing(page, task, how, most, hand) {
		const { lesson, exercise } = task;
		const asked = gaps(task).slice(0, most);
		// One card more than the right ones, so that there is a wrong one to choose.
		const needed = [lesson.cards[0]!.id, lesson.cards[1]!.id, ...asked.map(({ card }) => card)];
		for (const id of new Set(needed)) {
			const { title } = lesson.cards.find((card) => card.id === id)!;
			const sealed = page.getByRole('button', { name: `Open card: ${title}`, exact: true });
			if (await sealed.count()) await hand.press(sealed);
		}
		for (const [n, slot] of asked.entries()) {
			const gap = part.gap(page, n + 1);
			if (!(await gap.evaluate((details: HTMLDetailsElement) => details.open)))
				await hand.press(gap.locator('summary'));
			const other = exercise.distractors[0]!.text;
			await hand.choose(radio(gap, how === 'like ours' ? slot.question : other));
			const card = pick(
				how,
				slot.card,
				lesson.cards.map(({ id }) => id)
			);
			const { title } = lesson.cards.find(({ id }) => id === card)!;
			await hand.select(gap.getByLabel('Which card answers it?'), title);
		}
	},
	async ledger(page, { exercise }, how, most, hand) {
		for (const { who, named, side, howKnow, also } of exercise.voices.slice(0, most)) {
			const voice = part.voice(page, who);
			const box = (legend: string) => voice.getByRole('group', { name: legend });
			await hand.choose(radio(box('Named?'), pick(how, named, [true, false]) ? 'yes' : 'no'));
			await hand.choose(radio(box('Which side?'), pick(how, side, sides(exercise))));
			const known = knowing.filter((word) => !also.includes(word));
			await hand.choose(radio(box('How would they know?'), pick(how, howKnow, known)));
		}
		if (most === Infinity)
			await hand.write(page.getByRole('textbox', { name: 'Write down people' }), 'The neighbours');
	},
	async chain(page, { exercise }, how, most, hand) {
		const names = exercise.hops.map(({ who }) => who);
		await arrange(page, 'Steps', how === 'like ours' ? names : names.toReversed(), hand);
		if (most < Infinity) return;
		const suspect = pick(
			how,
			exercise.break,
			exercise.hops.map(({ id }) => id)
		);
		const { who } = exercise.hops.find(({ id }) => id === suspect)!;
		await hand.choose(page.getByRole('group', { name: 'At which step' }).getByLabel(who));
	},
	async order(page, { exercise }, how, most, hand) {
		const names = exercise.points.map(({ point }) => point);
		await arrange(page, 'Points', how === 'like ours' ? names : names.toReversed(), hand);
		if (most === Infinity) await hand.write(page.getByLabel('Your note'), 'The famous visitor.');
	},
	async headline(page, { exercise }, how, most, hand) {
		for (const { text, verdict } of exercise.options.slice(0, most))
			await hand.choose(radio(part.group(page, text), pick(how, verdict, judgements)));
		if (most < Infinity) return;
		const wanted = exercise.options.find(
			({ verdict }) => (verdict === 'fair') === (how === 'like ours')
		)!;
		await hand.choose(radio(part.group(page, 'Which one would you print?'), wanted.text));
		await hand.write(page.getByLabel('A headline that is fair to this text'), 'Raids on embassies');
	},
	async compare(page, { exercise }, how, most, hand) {
		const names = { both: /^Both/, left: /^Only A/, right: /^Only B/ };
		for (const { text, side } of facts(exercise).slice(0, most))
			await hand.choose(radio(part.group(page, text), names[pick(how, side, places)]));
	},
	async open(page, { exercise }, how, most, hand) {
		const own = page.getByLabel('Your answer');
		if (await own.count()) {
			await hand.write(own, '“Heartless” judges the kitchen.');
			await hand.press(page.getByRole('button', { name: 'Lock my answer and compare' }));
		}
		if (most < Infinity || how === 'unlike ours') return;
		for (const { text } of exercise.checklist) await hand.choose(page.getByLabel(text));
	}
};

/** Does an exercise, up to the button; `most` leaves it unfinished after so many of its items. */
export async function work(
	page: Page,
	task: Task,
	how: How,
	most = Infinity,
	hand = pointer
): Promise<void> {
	const doer = doers[task.exercise.type] as Doer<Kind>;
	await doer(page, task, how, most, hand);
}

/** The button that commits. */
export const done = (page: Page, { exercise }: Task) =>
	page.getByRole('button', {
		name: exercise.type === 'open' ? 'Done' : 'I am done: show me why',
		exact: true
	});

type Kept = {
	learner: string;
	lesson: string;
	exercise: string;
	at: number;
	answer: Record<string, unknown>;
};

/** What the browser holds in one of Loupe’s tables about an exercise, the oldest first. */
export async function kept(
	page: Page,
	table: 'attempts' | 'drafts',
	{ lesson, exercise }: { lesson: { slug: string }; exercise: { id: string } }
) {
	const rows = await page.evaluate(
		(table) =>
			new Promise<Kept[]>((resolve, reject) => {
				const open = indexedDB.open('loupe');
				open.onerror = () => reject(open.error);
				open.onsuccess = () => {
					const all = open.result.transaction(table).objectStore(table).getAll();
					all.onerror = () => reject(all.error);
					all.onsuccess = () => {
						open.result.close();
						resolve(all.result as Kept[]);
					};
				};
			}),
		table
	);
	return rows
		.filter((row) => row.lesson === lesson.slug && row.exercise === exercise.id)
		.sort((one, other) => one.at - other.at);
}
