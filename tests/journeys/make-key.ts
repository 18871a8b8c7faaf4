import type { Page } from '@playwright/test';
import { begun, type Manuscript } from '../../src/lib/core/manuscript/manuscript';
import { cut } from '../../src/lib/core/text';
import { putManuscript } from './manuscript';

const paragraph = (id: string, used: boolean, ...sentences: string[]) => ({
	...{ id, role: 'paragraph' as const, used },
	sentences: sentences.map(cut)
});

/** A lesson in the making whose text stands and whose key is still to be marked. */
export function withText(): Manuscript {
	const empty = begun('journey', 'own-journey', 1_700_000_000_000);
	return {
		...empty,
		about: {
			...empty.about,
			...{ title: 'Council changes the bus', publisher: 'The Courier', byline: 'A. Writer' },
			...{ genre: 'News', datePrinted: '3 May 2021', stake: 'None known.' }
		},
		article: [
			{ ...paragraph('p0', true, 'Council changes the bus'), role: 'headline' },
			paragraph(
				'p1',
				true,
				'The brutal new timetable began on Monday.',
				'Critics say that nobody was asked.',
				'Two buses were cancelled.',
				'The stop is on Mill Street.'
			),
			{ id: 's1', summary: 'Then the report tells how old the buses are.' },
			paragraph('p2', false, 'The buses are a disgraceful fifteen years old.'),
			paragraph(
				'p3',
				true,
				'“We read every letter,” said Mina Roy, who runs the buses.',
				'She added that the plan “is good for most”.',
				'A ticket costs two crowns.',
				'It rained on the first day.',
				'The next meeting is in June.',
				'Anybody may come.'
			)
		]
	};
}

/** Puts a lesson in the making into the browser as a page of Loupe would, and opens a step of it. */
export async function openKey(page: Page, manuscript = withText()): Promise<void> {
	await page.goto('/make/');
	await page.getByRole('button', { name: 'Begin a lesson' }).waitFor();
	await putManuscript(page, manuscript);
	await page.goto(`/make/key/#${manuscript.id}`);
	await page.getByRole('heading', { level: 1, name: manuscript.about.title }).waitFor();
}
