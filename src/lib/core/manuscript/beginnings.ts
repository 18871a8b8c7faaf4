import { strands, type Strand } from '../labels';
import { isParagraph, type Key, type Manuscript } from './manuscript';
import { inTextOrder, passageOf, quotation } from './source';

const moves: Record<Strand, string> = {
	sourcing:
		'When a text says something, ask who says so. A person with a name or a paper with a date can be checked. “Sources say” cannot.',
	language:
		'Two words can name the same thing and feel quite different. Ask of each strong word: is there a calmer one that keeps the facts?',
	framing:
		'A text shows some things and leaves others out. Ask what stands first, who is not heard, and what is made to look like the cause.'
};

/** Words of others inside Markdown: none of their signs means anything. */
const plain = (words: string) => words.replace(/[\\`*_[\]<>#]/g, '\\$&');

function listed(manuscript: Manuscript, zone: Key['zone']): string {
	const passages = new Map(
		manuscript.article
			.filter(isParagraph)
			.map((part) => [part.id, part.used ? passageOf(part) : null])
	);
	return inTextOrder(manuscript, Object.values(manuscript.keys))
		.filter((key) => key.zone === zone)
		.flatMap((key) => {
			const passage = passages.get(key.at);
			return passage
				? [`- “${plain(quotation(passage, key).quote)}”: ${plain(key.why.trim())}`]
				: [];
		})
		.join('\n');
}

/**
 * How each of the three texts of a lesson could begin, in Markdown, from what is there: what students read before
 * the text gives no key away, what they read after it says them all.
 */
export function beginnings(
	manuscript: Manuscript
): Record<'teach' | 'debrief' | 'teacher', string> {
	const keyed = new Set(Object.values(manuscript.keys).map(({ strand }) => strand));
	const taught = strands.filter((strand) => keyed.has(strand)).map((strand) => moves[strand]);
	const [required, arguable] = [listed(manuscript, 'required'), listed(manuscript, 'arguable')];
	const { minutes, contentNote } = manuscript.about;
	const sections = (...parts: (string | false)[]) => parts.filter(Boolean).join('\n\n');
	return {
		teach: sections(
			...(taught.length ? taught : [moves.language]),
			'# When it is fine',
			'Not every strong word is unfair. Sometimes it is simply the exact one.'
		),
		debrief: sections(
			'# What to look at twice',
			required || 'Say here what students should have seen.',
			arguable && '# What fair readers may see differently',
			arguable,
			'# What the text does well',
			'Say here what is checked, sourced or fairly put in it.'
		),
		teacher: sections(
			`Reading and exercises take about ${minutes} minutes.`,
			'# Sensitive points',
			contentNote.trim() ? plain(contentNote.trim()) : 'None that we know of.'
		)
	};
}
