import { kinds, type Kind } from '../../src/lib/core/exercises';
import { facts } from '../../src/lib/core/exercises/compare';
import { done, work } from './doing';
import { example, whys } from './lessons';
import { expect, test } from './test';

/** The inner width of a page of A4 with margins of 15 mm, in CSS pixels. */
const width = Math.floor(((210 - 30) / 25.4) * 96);

/** What must stand on paper for somebody to answer with a pen, beside the title and the instruction. */
function asked(kind: Kind): string[] {
	const { exercise } = example(kind);
	switch (exercise.type) {
		case 'mark':
			return [];
		case 'swap':
			return exercise.items.flatMap(({ options }) => options.map(({ text }) => text));
		case 'claims':
			return exercise.items.map(({ quote }) => quote);
		case 'missing':
			return [
				...exercise.slots.map(({ question }) => question),
				...exercise.distractors.map(({ text }) => text)
			];
		case 'ledger':
			return exercise.voices.map(({ who }) => who);
		case 'chain':
			return exercise.hops.map(({ says }) => says);
		case 'order':
			return exercise.points.map(({ point }) => point);
		case 'headline':
			return exercise.options.map(({ text }) => text);
		case 'compare':
			return facts(exercise).map(({ text }) => text);
		case 'open':
			return [exercise.prompt, 'Your answer'];
	}
}

test.describe('an exercise on paper asks all, has no buttons, and has its whys when it is done', () => {
	for (const kind of Object.keys(kinds) as Kind[]) {
		test(kind, async ({ page }) => {
			const doing = example(kind);
			const main = page.getByRole('main');
			const printed = async () => {
				await page.emulateMedia({ media: 'print' });
				await page.setViewportSize({ width, height: 900 });
				await expect(page.getByRole('button')).toHaveCount(0);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth);
				expect(wide).toBeLessThanOrEqual(width);
				const words = (await main.innerText()).replace(/\s+/g, ' ');
				expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(1000);
				await page.emulateMedia({ media: null });
				await page.setViewportSize({ width: 1280, height: 800 });
				return words;
			};
			await page.goto(doing.path);
			await expect(page.locator('body:not(:has([inert]))')).toBeVisible();
			const before = await printed();
			const { title, instruction } = doing.exercise;
			for (const words of [title, instruction, ...asked(kind)])
				expect(before).toContain(words.replace(/\s+/g, ' ').trim());
			for (const why of whys(doing)) expect(before).not.toContain(why);

			await work(page, doing, 'like ours');
			if (kind === 'mark') await page.keyboard.press('1');
			await done(page, doing).click();
			await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
			const after = await printed();
			for (const why of whys(doing)) expect(after).toContain(why.replace(/\s+/g, ' ').trim());
		});
	}
});
