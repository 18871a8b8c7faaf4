import type { Locator, Page } from '@playwright/test';

/** How somebody works a page: with a pointer, or with nothing but the keys. */
export type Hand = {
	/** Chooses a radio button or ticks a box. */
	choose: (box: Locator) => Promise<unknown>;
	press: (button: Locator) => Promise<unknown>;
	write: (field: Locator, words: string) => Promise<unknown>;
	select: (list: Locator, name: string) => Promise<unknown>;
};

export const pointer: Hand = {
	choose: (box) => box.check(),
	press: (button) => button.click(),
	write: (field, words) => field.fill(words),
	select: (list, label) => list.selectOption({ label })
};

/** Whether the keyboard is on an element, or on another radio button of its group. */
function isThere(element: Element): boolean {
	const active = document.activeElement;
	if (active === element) return true;
	const [one, other] = [active, element] as HTMLInputElement[];
	return other!.type === 'radio' && one?.type === 'radio' && one.name === other!.name;
}

/** Nothing but the keys that a page is worked with: Tab, the arrows, Space, Enter and letters. */
export function keys(page: Page): Hand & { reach: (wanted: Locator) => Promise<void> } {
	const key = (name: string) => page.keyboard.press(name);
	const reach = async (wanted: Locator) => {
		await wanted.waitFor({ state: 'attached' });
		for (let n = 0; n < 500; n++) {
			if (await wanted.evaluate(isThere)) return;
			await key('Tab');
		}
		throw new Error(`No press of Tab comes to ${wanted.toString()}.`);
	};
	const until = async (isDone: () => Promise<boolean>, name: string) => {
		for (let n = 0; n < 40 && !(await isDone()); n++) await key(name);
	};
	return {
		reach,
		async choose(box) {
			if (await box.isChecked()) return;
			await reach(box);
			await key('Space');
			await until(() => box.isChecked(), 'ArrowDown');
		},
		async press(button) {
			await reach(button);
			await key('Enter');
		},
		async write(field, words) {
			await reach(field);
			await page.keyboard.type(words);
		},
		async select(list, name) {
			const chosen = () =>
				list.evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.label ?? '');
			await reach(list);
			await until(async () => (await chosen()) === name, 'ArrowDown');
		}
	};
}
