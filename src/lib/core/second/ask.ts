import { labelsOf } from '../manuscript/exercises';
import { labelIds, strandOf, strands } from '../labels';
import { shown } from '../manuscript/keys';
import { usedIn, type Manuscript } from '../manuscript/manuscript';
import { provenanceOf } from '../manuscript/source';
import { partsOf, printOf, type Asked, type Request } from './request';

const fields = { title: 'headline', publisher: 'publisher', genre: 'kind of text', stake: 'stake' };

/** What a text still lacks before a colleague can be asked to read it, by the names of its fields; empty where nothing. */
export function lackingFor({ about, article }: Manuscript): string[] {
	const named = Object.entries(fields) as [keyof typeof fields, string][];
	const empty = named.filter(([field]) => !about[field].trim()).map(([, name]) => name);
	return usedIn({ article }).length ? empty : [...empty, 'text'];
}

/** What a colleague is asked for if nothing else is said: the strands that have a key, with the labels of their exercises or keys. */
export function askedFor({ exercises, keys }: Manuscript): Asked[] {
	return strands.flatMap((strand) => {
		const marking = exercises.filter((each) => each.type === 'mark' && each.strand === strand);
		const offered = marking.flatMap(({ labels }) => (Array.isArray(labels) ? labels : []));
		const own = Object.values(keys).filter((key) => key.strand === strand);
		if (!own.length && !marking.length) return [];
		const labels = labelIds.filter(
			(label) => strandOf(label) === strand && offered.includes(label)
		);
		return [{ strand, labels: labels.length ? labels : labelsOf(own, strand) }];
	});
}

/** What is sent to a colleague: the text as students see it, without the key. Throws no Problem: see `lackingFor`. */
export function requestOf(manuscript: Manuscript, asked: Asked[], at: number): Request {
	const { id, about } = manuscript;
	const blocks = shown(manuscript);
	const title = about.title.trim();
	const whole = { title, contentNote: about.contentNote.trim(), from: about.author.trim() };
	const provenance = provenanceOf(about);
	return {
		...{ lesson: id, at, print: printOf(blocks), ...whole, provenance, asked },
		parts: partsOf(blocks)
	};
}
