import { expect, test } from 'vitest';
import { numbered } from '$lib/core/numbered';

test.for([
	['no number', [], null],
	['one number', [2], 'claim 2'],
	['two numbers', [2, 5], 'claims 2 and 5'],
	['three numbers', [1, 2, 5], 'claims 1, 2 and 5']
] as const)('%s reads as in a sentence', ([, numbers, said]) => {
	expect(numbered('claim', numbers)).toBe(said);
});
