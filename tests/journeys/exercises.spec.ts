import type { Page } from '@playwright/test';
import { verdictWords } from '../../src/lib/core/exercises/claims';
import { facts } from '../../src/lib/core/exercises/compare';
import { arrange, done, gaps, kept, openCard, part, radio, work } from './doing';
import { few, task, tasks, whys, type Task } from './lessons';
import { expect, test } from './test';

// Dozens of presses each, every one of them kept on the disk.
test.describe.configure({ timeout: 150_000 });

const main = (page: Page) => page.getByRole('main');
const alert = (page: Page) => main(page).getByRole('alert');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const cards = (page: Page) => page.getByRole('complementary', { name: 'Source cards' });

/** How a page is built, without its words: what a right answer must have in common with a wrong one. */
async function shape(page: Page): Promise<string[]> {
	return main(page).evaluate((main) =>
		[...main.querySelectorAll('*:not(svg *)')].map(
			(element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`
		)
	);
}

async function saysNothingYet(page: Page, task: Task) {
	for (const why of whys(task)) await expect(main(page)).not.toContainText(why);
	await expect(main(page)).not.toContainText(/we agree|we differ|you and we/i);
}

async function saysWhy(page: Page, task: Task) {
	await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
	for (const why of whys(task)) await expect(main(page)).toContainText(why);
}

async function commit(page: Page, task: Task) {
	await done(page, task).click();
	await saysWhy(page, task);
}

/** Once with every answer like ours and once unlike: the page may not look different by it. */
async function givesNothingAway(page: Page, task: Task) {
	await work(page, task, 'like ours');
	await saysNothingYet(page, task);
	const agreeing = await shape(page);
	await work(page, task, 'unlike ours');
	await saysNothingYet(page, task);
	expect(await shape(page)).toEqual(agreeing);
}

async function isKept(page: Page, task: Task, attempts = 1) {
	await page.reload();
	await saysWhy(page, task);
	expect(await kept(page, 'attempts', task)).toHaveLength(attempts);
	expect(await kept(page, 'drafts', task)).toHaveLength(0);
}

const swap = task('warmup-language', 'swap');
test('swap: another wording reads in its sentence, and then every wording has its why', async ({
	page
}) => {
	await page.goto(swap.path);
	const [item] = swap.exercise.items;
	const first = part.phrase(page, 1);
	await done(page, swap).click();
	await expect(alert(page)).toHaveText('3 phrases have no wording from you yet.');

	await radio(first, 'sensible new rule').check();
	await expect(first.getByRole('insertion')).toHaveText('sensible new rule');
	await expect(first).toContainText(
		'It now reads: The sensible new rule was printed on green cards beside each till.'
	);
	await undo(page).click();
	await expect(radio(first, 'sensible new rule')).not.toBeChecked();
	await expect(first.locator('mark')).toHaveText(item!.quote);
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(first.getByRole('insertion')).toHaveText('sensible new rule');

	await work(page, swap, 'like ours', 2);
	await done(page, swap).click();
	await expect(alert(page)).toHaveText('One phrase has no wording from you yet.');
	await page.reload();
	await expect(radio(first, 'new rule')).toBeChecked();
	await expect(radio(first, 'No')).toBeChecked();
	await radio(part.phrase(page, 3), 'It has some names.').check();
	await done(page, swap).click();
	await expect(alert(page)).toHaveText('Say for one phrase whether a fact changed.');

	await givesNothingAway(page, swap);
	await work(page, swap, 'like ours', 2);
	await commit(page, swap);
	await expect(main(page)).toContainText('keeps the facts for 2 of 3 phrases');
	await expect(first).toContainText('That is what you chose.');
	await expect(part.phrase(page, 3)).toContainText('Yours changes or hides a fact');
	await isKept(page, swap);
	await expect(part.phrase(page, 3)).toContainText('Yours changes or hides a fact');
});

const claims = task('further-sanctions-2021', 'claims');
test('claims: cards are found and opened one by one, and each claim has two answers', async ({
	page
}) => {
	await page.goto(claims.path);
	const title = (id: string) => claims.lesson.cards.find((card) => card.id === id)!.title;
	const says = (id: string) => claims.lesson.cards.find((card) => card.id === id)!.says;
	for (const { says } of claims.lesson.cards) await expect(main(page)).not.toContainText(says);
	await done(page, claims).click();
	await expect(alert(page)).toHaveText('6 claims still need an answer. The first is claim 1.');

	await openCard(page, claims, 'd5');
	await expect(cards(page)).toContainText(says('d5'));
	const query = cards(page).getByRole('searchbox');
	await query.fill('xylophone');
	await expect(cards(page)).toContainText('No card holds these words.');
	await query.fill(title('d2'));
	await expect(cards(page)).toContainText(/holds? these words/);
	await openCard(page, claims, 'd2');
	await query.fill('');
	await openCard(page, claims, 'd3');
	await expect(main(page)).not.toContainText('Decoy');

	await radio(part.claim(page, 1), 'No, calm').check();
	await done(page, claims).click();
	await expect(alert(page)).toContainText('The first is claim 1.');
	await radio(part.claim(page, 1), /^Contradicted/).check();
	await radio(part.claim(page, 1), 'Certain').check();
	await undo(page).click();
	await undo(page).click();
	await expect(radio(part.claim(page, 1), /^Contradicted/)).not.toBeChecked();
	for (let n = 0; n < 4; n++) await undo(page).click();
	await expect(undo(page)).toBeDisabled();
	await expect(radio(part.claim(page, 1), 'No, calm')).not.toBeChecked();
	for (const id of ['d5', 'd2', 'd3']) await expect(cards(page)).toContainText(says(id));

	await work(page, claims, 'like ours', 2);
	await page.reload();
	await expect(radio(part.claim(page, 2), 'Yes, loaded')).toBeChecked();
	await expect(cards(page)).toContainText('opened, number 3');
	await givesNothingAway(page, claims);
	await work(page, claims, 'like ours', 4);
	await radio(part.claim(page, 4), 'Certain').check();
	await radio(part.claim(page, 5), 'Certain').check();
	await commit(page, claims);

	await expect(main(page)).toContainText('wording of 4 of 6 claims');
	await expect(main(page)).toContainText('facts of 4 of 6');
	await expect(main(page)).toContainText('Certain: 1 of 2 verdicts like ours');
	const way = cards(page)
		.locator('section')
		.filter({ hasText: 'Your way through the cards' })
		.last();
	await expect(way.getByRole('listitem')).toHaveText(['d5', 'd2', 'd3'].map(title));
	await isKept(page, claims);
	await expect(way.getByRole('listitem')).toHaveText(['d5', 'd2', 'd3'].map(title));
	const [attempt] = await kept(page, 'attempts', claims);
	expect(attempt!.answer.opened).toEqual(['d5', 'd2', 'd3']);
	for (const { decoyWhy } of claims.lesson.cards)
		if (decoyWhy) await expect(cards(page)).toContainText(decoyWhy);
});

const missing = task('april-1992-embassy-raids', 'missing');
test('claims on a phone: what a verdict means is read once, and heard and printed each time', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(task('further-sanctions-2021', 'claims').path);
	const question = page.getByRole('group', {
		name: 'Second: what do the cards say about the facts?'
	});
	const { name, meaning } = verdictWords.misleading;
	const room = async (n: number) =>
		(await question.nth(n).getByText(meaning).first().boundingBox())!.width;
	expect(await room(0)).toBeGreaterThan(100);
	expect(await room(1)).toBe(1);
	await question
		.nth(1)
		.getByRole('radio', { name: `${name} ${meaning}` })
		.check();
	await expect(question.nth(1).getByText(meaning)).toHaveCount(2);
	const [first, second] = [
		await question.nth(0).boundingBox(),
		await question.nth(1).boundingBox()
	];
	expect(second!.height).toBeLessThan(0.8 * first!.height);
	await page.emulateMedia({ media: 'print' });
	expect(await room(1)).toBeGreaterThan(100);
});

test('missing: a gap takes a question and one of the cards that were opened', async ({ page }) => {
	await page.goto(missing.path);
	const [first] = gaps(missing);
	const gap = part.gap(page, 1);
	await gap.locator('summary').click();
	await expect(gap.getByRole('combobox')).toBeDisabled();
	await done(page, missing).click();
	await expect(alert(page)).toHaveText('3 gaps have no question yet.');
	await radio(gap, first!.question).check();
	await openCard(page, missing, first!.card);
	const card = missing.lesson.cards.find(({ id }) => id === first!.card)!;
	await expect(gap.getByRole('option')).toHaveText([/Choose one of the 1/, card.title]);
	await gap.getByRole('combobox').selectOption({ label: card.title });
	await expect(gap).toContainText(card.says);
	await undo(page).click();
	await expect(gap.getByRole('combobox')).toHaveValue('');
	await undo(page).click();
	await undo(page).click();
	await expect(radio(gap, first!.question)).not.toBeChecked();
	await expect(gap.getByRole('option')).toHaveCount(2);

	await work(page, missing, 'like ours', 2);
	await page.reload();
	await expect(part.gap(page, 2).locator('summary')).not.toContainText('What would you ask here?');
	await givesNothingAway(page, missing);
	await work(page, missing, 'like ours', 1);
	await commit(page, missing);
	await expect(main(page)).toContainText('We agree on 1 of 3 questions and 1 of 3 cards');
	await expect(main(page)).toContainText('(you chose it)');
	await isKept(page, missing);
	const opened = await kept(page, 'attempts', missing);
	expect((opened[0]!.answer.opened as string[])[0]).toBe(first!.card);
});

const ledger = task('april-1992-embassy-raids', 'ledger');
test('ledger: every voice is filled in and counted, and ours stands beside it', async ({
	page
}) => {
	await page.goto(ledger.path);
	const [first, , third] = ledger.exercise.voices;
	await done(page, ledger).click();
	await expect(alert(page)).toHaveText(
		`6 voices still have empty boxes. The first one is: ${first!.who}.`
	);
	const side = part.voice(page, third!.who).getByRole('group', { name: 'Which side?' });
	await radio(side, third!.side).check();
	const totals = page.locator('section').filter({ hasText: 'Words for each side' }).last();
	await expect(
		totals.getByRole('listitem').filter({ hasText: /^\s*against the MEK\s*\d/ })
	).toContainText('222 words');
	await undo(page).click();
	await expect(radio(side, third!.side)).not.toBeChecked();

	await work(page, ledger, 'like ours', 5);
	await part.voice(page, first!.who).getByRole('textbox').fill('Read her speeches');
	await page.reload();
	await expect(main(page)).toContainText('15 of 18 boxes filled in');
	await done(page, ledger).click();
	await expect(alert(page)).toContainText('One voice still has an empty box: The writer.');
	await givesNothingAway(page, ledger);
	const list = page.getByRole('textbox', { name: 'Write down people' });
	await list.fill(' ');
	await done(page, ledger).click();
	await expect(alert(page)).toHaveText('One thing is left: write down who was not asked.');
	await list.fill('The ambulance crew');
	await work(page, ledger, 'like ours', 2);
	await commit(page, ledger);
	await expect(main(page)).toContainText('You and we agree on 6 of 18 boxes');
	await isKept(page, ledger);
	await expect(main(page)).toContainText('The ambulance crew');
	await expect(main(page)).toContainText('Read her speeches');
});

const chain = task('april-1992-embassy-raids', 'chain');
test('chain: steps are put in order by button and by dragging, and the change is found', async ({
	page
}) => {
	await page.goto(chain.path);
	const names = chain.exercise.hops.map(({ who }) => who);
	const rows = page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
	const now = () => rows.locator('b').allInnerTexts();
	const printed = await now();
	expect(printed).not.toEqual(names);
	await done(page, chain).click();
	await expect(alert(page)).toContainText('put them in order first');

	await page.getByRole('button', { name: `Move down: ${printed[0]}`, exact: true }).click();
	await expect(rows.locator('b').nth(1)).toHaveText(printed[0]!);
	await expect(
		page.getByRole('button', { name: `Move down: ${printed[0]}`, exact: true })
	).toBeFocused();
	await undo(page).click();
	await expect(rows.locator('b')).toHaveText(printed);
	const handle = (await rows.nth(4).locator('.handle').boundingBox())!;
	const top = (await rows.nth(0).boundingBox())!;
	await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
	await page.mouse.down();
	await page.mouse.move(top.x + 20, top.y + 4, { steps: 6 });
	await page.mouse.up();
	await expect(rows.locator('b').first()).toHaveText(printed[4]!);

	await arrange(page, 'Steps', names);
	await expect(rows.locator('b')).toHaveText(names);
	await done(page, chain).click();
	await expect(alert(page)).toContainText('choose the step at which the wording changed');
	await page.reload();
	await expect(rows.locator('b')).toHaveText(names);
	await givesNothingAway(page, chain);
	await arrange(page, 'Steps', names);
	await commit(page, chain);
	await expect(main(page)).toContainText('5 of 5 steps stand where you put them');
	await expect(main(page)).toContainText('You saw the change at step 1; we see it at step 4.');
	await isKept(page, chain);
	await expect(main(page)).toContainText('You saw the change at step 1; we see it at step 4.');
});

const order = task('bbc-assignment-listing', 'order');
test('order: a guess at the order shows beside the true one with the room of each point', async ({
	page
}) => {
	await page.goto(order.path);
	const names = order.exercise.points.map(({ point }) => point);
	const rows = page.getByRole('list', { name: 'Points' }).getByRole('listitem');
	await done(page, order).click();
	await expect(alert(page)).toContainText('put them in order first');
	await arrange(page, 'Points', names.slice(0, 3));
	await expect(rows.first()).toContainText(names[0]!);
	await undo(page).click();
	await page.getByRole('button', { name: 'Redo' }).click();
	await done(page, order).click();
	await expect(alert(page)).toContainText('write a short note');
	await page.getByLabel('Your note').fill('I would move the visitor.');
	await page.reload();
	await expect(page.getByLabel('Your note')).toHaveValue('I would move the visitor.');
	await expect(rows.nth(2)).toContainText(names[2]!);
	await givesNothingAway(page, order);
	await expect(main(page)).not.toContainText(/paragraph \d/);
	await commit(page, order);
	for (const { point, paragraph, words } of order.exercise.points) {
		const row = page.getByRole('listitem').filter({ hasText: point });
		await expect(row).toContainText(`paragraph ${paragraph}`);
		await expect(row).toContainText(`${words} words`);
	}
	const last = page.getByRole('listitem').filter({ hasText: names.at(-1)! });
	await expect(last).toContainText('Your place: 1 (you put it earlier)');
	await isKept(page, order);
	await expect(last).toContainText('Your place: 1 (you put it earlier)');
});

const headline = task('april-1992-embassy-raids', 'headline');
test('headline: each is judged, one is chosen, one is written, and ours comes with its reasons', async ({
	page
}) => {
	await page.goto(headline.path);
	const own = page.getByLabel('A headline that is fair to this text');
	await done(page, headline).click();
	await expect(alert(page)).toHaveText('4 headlines still wait for your judgement.');
	await work(page, headline, 'like ours', 3);
	await done(page, headline).click();
	await expect(alert(page)).toHaveText('One headline still waits for your judgement.');
	const third = part.group(page, headline.exercise.options[2]!.text);
	await expect(radio(third, 'rousing')).toBeChecked();
	await undo(page).click();
	await expect(radio(third, 'rousing')).not.toBeChecked();
	await work(page, headline, 'like ours', 4);
	await done(page, headline).click();
	await expect(alert(page)).toHaveText('Choose the headline that you would print.');
	await work(page, headline, 'like ours');
	await own.fill('');
	await done(page, headline).click();
	await expect(alert(page)).toHaveText('One thing is left: write your own headline.');
	await page.reload();
	await expect(radio(third, 'rousing')).toBeChecked();
	await givesNothingAway(page, headline);
	await own.fill('Critics recall raids of 1992');
	await work(page, headline, 'like ours', 1);
	await commit(page, headline);
	await expect(main(page)).toContainText('You and we agree on 1 of 4 headlines');
	await isKept(page, headline);
	await expect(main(page)).toContainText('Critics recall raids of 1992');
	await expect(main(page)).toContainText('We call it rousing: it is hotter than the text.');
});

const compare = task('further-sanctions-2021', 'compare');
test('compare: every fact gets its place, and words about a wording are free', async ({ page }) => {
	await page.goto(compare.path);
	const all = facts(compare.exercise);
	await done(page, compare).click();
	await expect(alert(page)).toHaveText(`${all.length} facts have no place yet.`);
	const first = part.group(page, all[0]!.text);
	await radio(first, /^Both/).check();
	await radio(first, /^Only B/).check();
	await undo(page).click();
	await expect(radio(first, /^Both/)).toBeChecked();
	await work(page, compare, 'like ours', all.length - 1);
	await done(page, compare).click();
	await expect(alert(page)).toHaveText('One fact has no place yet.');
	await page.getByRole('textbox').first().fill('One frightens, one cheers.');
	await page.reload();
	await expect(radio(first, /^Both/)).toBeChecked();
	await expect(page.getByRole('textbox').first()).toHaveValue('One frightens, one cheers.');
	await givesNothingAway(page, compare);
	await work(page, compare, 'like ours', 2);
	await commit(page, compare);
	await expect(main(page)).toContainText(
		`You and we put 2 of ${all.length} facts in the same place`
	);
	await expect(page.getByRole('listitem').filter({ hasText: all[0]!.text })).toContainText(
		'You put it here.'
	);
	await isKept(page, compare);
	await expect(main(page)).toContainText('One frightens, one cheers.');
	await expect(main(page)).toContainText('You wrote nothing here, and that is fine.');
});

test('compare: two accounts side by side scroll together, and stand in one column on a phone', async ({
	page
}) => {
	await page.setViewportSize({ width: 1280, height: 240 });
	await page.goto(compare.path);
	const { left, right } = compare.exercise;
	const account = ({ title }: typeof left) => page.getByRole('region', { name: title });
	const share = (side: typeof left) =>
		account(side).evaluate(
			({ scrollTop, scrollHeight, clientHeight }) => scrollTop / (scrollHeight - clientHeight)
		);
	await account(left).evaluate((box) => box.scrollTo(0, (box.scrollHeight - box.clientHeight) / 2));
	await expect.poll(() => share(right)).toBeGreaterThan(0.4);
	await account(right).evaluate((box) => box.scrollTo(0, box.scrollHeight));
	await expect.poll(() => share(left)).toBeGreaterThan(0.9);
	await page.setViewportSize({ width: 390, height: 844 });
	const [above, below] = [await account(left).boundingBox(), await account(right).boundingBox()];
	expect(below!.x).toBe(above!.x);
	expect(below!.y).toBeGreaterThan(above!.y + above!.height);
});

const open = task('warmup-language', 'open');
test('open: our answer shows once theirs is locked, and the lock holds', async ({ page }) => {
	await page.goto(open.path);
	const own = page.getByLabel('Your answer');
	const lock = page.getByRole('button', { name: 'Lock my answer and compare' });
	await lock.click();
	await expect(main(page)).toContainText('Write your answer first.');
	// Faster than anybody types: the first letters are also what makes a learner.
	await own.pressSequentially('“Moaners” judges.');
	await expect(own).toHaveValue('“Moaners” judges.');
	await expect(main(page)).toContainText('2 words');
	await expect
		.poll(async () => (await kept(page, 'drafts', open))[0]?.answer.text)
		.toBe('“Moaners” judges.');
	await page.reload();
	await expect(own).toHaveValue('“Moaners” judges.');
	await saysNothingYet(page, open);
	await lock.click();
	await expect(page.getByRole('heading', { name: 'Your answer' })).toBeFocused();
	await expect(main(page)).toContainText(open.exercise.model);
	await expect(own).toHaveCount(0);

	const [tick] = open.exercise.checklist;
	await page.getByLabel(tick!.text).check();
	await undo(page).click();
	await expect(page.getByLabel(tick!.text)).not.toBeChecked();
	while (await undo(page).isEnabled()) await undo(page).click();
	await expect(own).toHaveCount(0);
	await expect(main(page)).toContainText('“Moaners” judges.');
	await page.reload();
	await expect(main(page)).toContainText('Locked. 2 words.');

	await page.getByLabel(tick!.text).check();
	await commit(page, open);
	await isKept(page, open);
	await expect(main(page)).toContainText(`${tick!.text} Yes`);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(own).toHaveValue('“Moaners” judges.');
	await saysNothingYet(page, open);
	await own.fill('Another try.');
	await lock.click();
	await done(page, open).click();
	await expect(page.getByLabel('Which try do you want to see?')).toBeVisible();
	await page.getByLabel('Which try do you want to see?').selectOption({ index: 0 });
	await expect(main(page)).toContainText('“Moaners” judges.');
	await isKept(page, open, 2);
});

const inDepth: Task[] = [swap, claims, missing, ledger, chain, order, headline, compare, open];

test.describe('all the other exercises', () => {
	for (const lesson of few) {
		const others = tasks.filter(
			(task) => task.lesson === lesson && task.exercise.type !== 'mark' && !inDepth.includes(task)
		);
		test(`${lesson.slug}: each can be done to its explanation, and stays done`, async ({
			page
		}) => {
			for (const task of others) {
				await test.step(task.exercise.id, async () => {
					await page.goto(task.path);
					await expect(page.getByRole('heading', { level: 1 })).toHaveText(task.exercise.title);
					await work(page, task, 'unlike ours', 1);
					if (task.exercise.type !== 'open') {
						await saysNothingYet(page, task);
						await done(page, task).click();
						await expect(alert(page)).not.toHaveText('');
					}
					await work(page, task, 'like ours');
					await commit(page, task);
					await isKept(page, task);
				});
			}
		});
	}
});
