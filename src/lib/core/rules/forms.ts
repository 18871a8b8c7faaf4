import type { BeforeAfter } from '../before-after';
import { type Choice, type Form, type Item } from '../exercises/form';
import { strandOf } from '../labels';
import type { Found, Path } from './fault';
import { wordy } from './wordy';

/** How many texts a form has. */
const size = 12;

/**
 * Everything in the two test forms that their schema cannot see: each form has twelve texts that can be
 * scored fairly, and each text has its like in the other form.
 */
export function formFaults(file: BeforeAfter): Found[] {
	const ids = file.forms.map(({ id }) => id);
	if (ids.join() !== 'a,b') {
		const message = `are ${ids.join(' and ') || 'none'}`;
		return [{ path: ['forms'], message, fix: 'Write two forms: a, then b.' }];
	}
	const [a, b] = file.forms as [Form, Form];
	return [
		...file.forms.flatMap(({ items }, n) => [
			...count(items, ['forms', n, 'items']),
			...items.flatMap((item, m) => itemFaults(item, ['forms', n, 'items', m]))
		]),
		...matching(a, b),
		...wordy(file)
	];
}

function count(items: Item[], path: Path): Found[] {
	if (items.length === size) return [];
	const message = `has ${items.length} texts, and a form has ${size}`;
	return [{ path, message, fix: 'Add or remove pairs, one text in each form.' }];
}

function itemFaults({ strand, text, options, key, span, half }: Item, path: Path): Found[] {
	const found: Found[] = [];
	const add = (field: Path, message: string, fix: string) =>
		found.push({ path: [...path, ...field], message, fix });
	const strange = (choice: Choice) => choice !== 'none' && strandOf(choice) !== strand;
	options.forEach((choice, n) => {
		if (strange(choice))
			add(['options', n], `is ${choice}, no label of ${strand}`, 'Offer labels of its strand.');
		if (options.indexOf(choice) < n) add(['options', n], `is there twice: ${choice}`, 'Keep one.');
	});
	if (!options.includes('none')) add(['options'], 'lack “none”', 'Offer it with every text.');
	const offered = `Choose one of: ${options.join(', ')}.`;
	if (!options.includes(key)) add(['key'], `is not on offer: ${key}`, offered);
	half.forEach((choice, n) => {
		if (!options.includes(choice)) add(['half', n], `is not on offer: ${choice}`, offered);
		if (choice === key) add(['half', n], 'is the key itself', 'Take it away.');
	});
	if (span !== null && !text.includes(span)) {
		add(['span'], `does not stand in the text: “${span}”`, 'Copy the words from the text.');
	}
	if ((span === null) !== (key === 'none')) {
		add(['span'], 'stands with a label, and only there', 'Name the words that do it, or none.');
	}
	return found;
}

/** Fields in which the two texts of a pair are alike. */
const alike = ['strand', 'key', 'options', 'level', 'half'] as const;

function matching(a: Form, b: Form): Found[] {
	return [a, b].flatMap((form, n) =>
		form.items.flatMap((item, m): Found[] => {
			const path = ['forms', n, 'items', m];
			const twice = form.items.findIndex(({ pair }) => pair === item.pair) < m;
			if (twice) {
				const message = `is in this form twice: “${item.pair}”`;
				return [{ path: [...path, 'pair'], message, fix: 'A pair has one text in each form.' }];
			}
			const other = (n ? a : b).items.find(({ pair }) => pair === item.pair);
			if (!other) {
				const message = `has no text in form ${n ? 'a' : 'b'}: “${item.pair}”`;
				return [
					{ path: [...path, 'pair'], message, fix: 'Write its like there, or mend the name.' }
				];
			}
			// Told once, at the second form: which of the two is wrong, its author knows.
			if (!n) return [];
			return alike
				.filter((field) => String(item[field]) !== String(other[field]))
				.map((field) => ({
					path: [...path, field],
					message: `differs from that of ${other.id}, its pair: ${String(other[field]) || 'none'}`,
					fix: 'Make the two alike.'
				}));
		})
	);
}
