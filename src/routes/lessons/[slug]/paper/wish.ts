/**
 * What is to be printed, and how. `without` are the exercises that are left out; `text` null: the whole text
 * where no exercise has it anyway.
 */
export type Wish = {
	teacher: boolean;
	paper: 'a4' | 'letter';
	large: boolean;
	numbers: boolean;
	text: boolean | null;
	without: string[];
};

/** Where letters are written on Letter. */
const letterLands = /-(US|CA|MX|PH)$/;

/** What a link asks for, such as `?copy=teacher&without=a,b`; else what most people want. */
export function wished(asked: URLSearchParams, language: string): Wish {
	return {
		teacher: asked.get('copy') === 'teacher',
		paper: letterLands.test(language) ? 'letter' : 'a4',
		large: false,
		numbers: true,
		text: null,
		without: asked.get('without')?.split(',') ?? []
	};
}
