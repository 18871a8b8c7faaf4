import { cut } from '$lib/core/text';
import PassageText from '$lib/ui/marking/PassageText.svelte';
import Provenance from '$lib/ui/Provenance.svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';

const provenance = {
	...{ invented: false, publisher: 'The Courier', republisher: null, byline: 'A. Writer' },
	...{ datePrinted: null, dateInferred: null, genre: 'News', stake: 'None known.', note: null }
};

test('where an article stands is told beside who published it, where the teacher wrote it down', () => {
	const shown = (address: string | null) =>
		render(Provenance, { props: { title: 'Rule', provenance: { ...provenance, address } } }).body;
	expect(shown('courier.example/rule')).toContain('courier.example/rule');
	expect(shown(null)).not.toContain('Where it stands');
});

test('a paragraph that was printed set apart stands apart, and others do not', () => {
	const shown = (quotation: boolean) => {
		const passage = { id: 'p1', headline: false, quotation, sentences: [cut('We left.')] };
		return render(PassageText, { props: { passage, spans: [] } }).body;
	};
	expect(shown(true)).toMatch(/class="[^"]*\bquotation\b/);
	expect(shown(false)).not.toMatch(/class="[^"]*\bquotation\b/);
});
