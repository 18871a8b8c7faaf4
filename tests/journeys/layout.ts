import type { Page } from '@playwright/test';

/** Everything that one can press, choose or type in, as far as it shows. */
function controls(): { element: Element; box: DOMRect; name: string }[] {
	// Behind an open dialog nothing can be pressed.
	const root = document.querySelector('dialog:modal') ?? document;
	const all = root.querySelectorAll(
		'button, a[href], select, summary, textarea, input, label.button'
	);
	return [...all].flatMap((element) => {
		const input = element instanceof HTMLInputElement && element.type !== 'search';
		// A finger presses a label as well as its button; what is hidden is pressed through its label.
		const label = input && ['radio', 'checkbox'].includes(element.type) && element.closest('label');
		const target = label || element;
		if (target.closest('.hidden') || !target.checkVisibility({ visibilityProperty: true }))
			return [];
		const box = target.getBoundingClientRect();
		const name = `${element.tagName.toLowerCase()} “${target.textContent.trim().slice(0, 50)}”`;
		return box.width && box.height ? [{ element: target, box, name }] : [];
	});
}

/** What keeps a page from fitting its window: sideways scrolling, cut words, controls that stand out. */
function misfits(): string[] {
	const width = document.documentElement.clientWidth;
	const scrolls = (element: Element | null): boolean =>
		element !== null &&
		element !== document.documentElement &&
		(/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
	const found: string[] = [];
	if (document.documentElement.scrollWidth > width) {
		const wide = [...document.querySelectorAll('main *, header *, footer *, dialog *')].filter(
			(element) => element.getBoundingClientRect().right > width + 1 && !scrolls(element)
		);
		const names = wide.map(
			({ tagName, className, textContent }) =>
				`${tagName}.${String(className)} “${textContent.trim().slice(0, 30)}”`
		);
		found.push(`scrolls sideways: ${names.slice(0, 4).join('; ')}`);
	}
	const seen = controls();
	for (const { element, box, name } of seen) {
		if ((box.left < -1 || box.right > width + 1) && !scrolls(element))
			found.push(`${name} stands out of the window`);
		if (element.scrollWidth > element.clientWidth + 1 && /^(BUTTON|LABEL)$/.test(element.tagName))
			found.push(`${name} does not hold its words`);
	}
	const floats = (element: Element) => element.closest('[role="dialog"], .take, .skip') !== null;
	seen.forEach(({ element, box, name }, n) => {
		if (floats(element)) return;
		for (const other of seen.slice(n + 1)) {
			if (floats(other.element)) continue;
			if (element.contains(other.element) || other.element.contains(element)) continue;
			const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
			const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
			if (across > 2 && down > 2) found.push(`${name} lies over ${other.name}`);
		}
	});
	return found;
}

/** What is too small for a finger: 24 by 24 pixels for everything but links in a text, 44 high for what leads on. */
function smalls(): string[] {
	return controls().flatMap(({ element, box, name }) => {
		const inText = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
		if (inText || element.classList.contains('skip')) return [];
		const least = element.matches('.button.main') ? 44 : 24;
		const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
		// Half a pixel for the rounding of borders.
		if (box.height + 0.5 >= least && box.width + 0.5 >= 24) return [];
		return [`${name} is ${size}`];
	});
}

/** What moves, or would move when it changes. */
function moving(): string[] {
	const lasting = (times: string) => times.split(',').some((time) => parseFloat(time) > 0);
	return [...document.querySelectorAll('*')].flatMap((element) => {
		const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
		const moves =
			lasting(transitionDuration) || (animationName !== 'none' && lasting(animationDuration));
		return moves ? [`${element.tagName}.${element.className}`] : [];
	});
}

/** What is wrong with the headings: one of the first level, and no level left out on the way down. */
function headings(): string[] {
	const all = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((heading) =>
		heading.checkVisibility()
	);
	const levels = all.map(({ tagName }) => Number(tagName[1]));
	const found = levels.flatMap((level, n) =>
		level > (levels[n - 1] ?? 0) + 1
			? [`h${level} “${all[n]!.textContent.trim()}” skips a level`]
			: []
	);
	if (levels.filter((level) => level === 1).length !== 1) found.push('not one h1');
	return found;
}

/** Runs one of these checks in a page. */
async function look(page: Page, check: () => string[]): Promise<string[]> {
	return page.evaluate(`(() => { ${controls.toString()}; return (${check.toString()})(); })()`);
}

/** What a person with large text, a small screen or a finger would stumble over; the window stays as it was. */
export async function stumbles(page: Page): Promise<string[]> {
	const before = page.viewportSize()!;
	const found: string[] = (await look(page, headings)).map((what) => `headings: ${what}`);
	const at = async (width: number, size: string, check: () => string[], name: string) => {
		await page.setViewportSize({ width, height: 800 });
		await page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
		found.push(...(await look(page, check)).map((what) => `${name}: ${what}`));
	};
	await at(320, '', misfits, '320 px wide');
	await at(390, '', smalls, 'with a finger');
	await at(640, '200%', misfits, '200 % at 640 px');
	await at(1280, '200%', misfits, '200 % at 1280 px');
	await page.evaluate(() => (document.documentElement.style.fontSize = ''));
	await page.setViewportSize(before);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	found.push(...(await look(page, moving)).map((what) => `moves: ${what}`));
	await page.emulateMedia({ reducedMotion: null });
	return found;
}
