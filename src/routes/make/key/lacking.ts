import type { Lack } from '$lib/core/manuscript/check';

const fields: Record<string, string> = {
	why: 'The why',
	label: 'The label',
	also: 'A label that is just as right',
	looksLike: 'The label that it looks like',
	calmer: 'The calmer wording',
	quote: 'What is marked'
};

/** What a key or note lacks, in a sentence: which field, what is wrong, what to do. */
export function sentenceOf({ path, message, fix }: Lack): string {
	const [, , field] = path;
	if (field === 'label' || field === 'looksLike') return 'No label is chosen yet.';
	if (typeof field !== 'string') return `This ${message}. ${fix}`;
	return `${fields[field] ?? 'Something'} ${message}. ${fix}`;
}
