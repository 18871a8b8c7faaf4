import { Problem } from '../../problem';
import { cut, wordsIn, type Sentence } from '../../text';
import { isParagraph, type About, type Manuscript, type Paragraph } from '../manuscript';
import { placed } from '../places';
import type { Brought } from './brought';
import { sentencesOf } from './sentences';

/** As much of an article is chosen for students to begin with, from its first paragraph on. */
const begin = { words: 250, share: 0.6 };

/** A text cut into sentences and words. Throws a Problem where it has none, or more than can be kept. */
export function cutText(text: string): Sentence[] {
	const sentences = sentencesOf(text).map((each) => cut(each));
	if (!sentences.length) {
		throw new Problem(
			'There is no word in it.',
			'Write at least one. To take the paragraph out, press “Remove”.'
		);
	}
	if (sentences.length > 1000) {
		throw new Problem(
			'A paragraph has more than 1,000 sentences.',
			'Put an empty line between its paragraphs and bring it in again.'
		);
	}
	return sentences;
}

/** A paragraph as one line of text. */
export function textOf({ sentences }: Pick<Paragraph, 'sentences'>): string {
	return sentences.map((each) => each.join('')).join(' ');
}

/** An id for a new part of an article (`p` for paragraphs, `s` for bridges): a number that none has had here. */
export function freshId({ article }: Pick<Manuscript, 'article'>, letter: 'p' | 's'): string {
	const numbers = article.map(({ id }) => (id[0] === letter ? Number(id.slice(1)) : 0));
	return `${letter}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/**
 * The manuscript with another article. A paragraph that stood in the one before, word for word, stays as it
 * was, with its keys; all others are cut anew. Keys and marks of paragraphs that are gone go with them. What
 * the article says of itself fills fields that are empty, and no others.
 */
export function bring(manuscript: Manuscript, brought: Brought): Manuscript {
	const before = new Map(
		manuscript.article.filter(isParagraph).map((part) => [textOf(part), part])
	);
	const cutUp = brought.paragraphs.map(({ role, text }) => ({ role, sentences: cutText(text) }));
	const all = cutUp.reduce((sum, { sentences }) => sum + wordsIn(sentences), 0);
	const enough = manuscript.about.invented ? all : Math.min(begin.words, begin.share * all);
	let known: Pick<Manuscript, 'article'> = manuscript;
	let words = 0;
	const article = cutUp.map(({ role, sentences }, n) => {
		const stood = before.get(textOf({ sentences }));
		if (stood && (role === 'headline') === (stood.id === 'p0')) {
			before.delete(textOf(stood));
			return stood;
		}
		const id = role === 'headline' ? 'p0' : freshId(known, 'p');
		words += wordsIn(sentences);
		const part: Paragraph = { id, role, sentences, used: n === 0 || words <= enough };
		known = { article: [...known.article, part] };
		return part;
	});
	return kept({ ...manuscript, article, about: filled(manuscript.about, brought) });
}

function filled(about: About, { title, byline, publisher, date }: Brought): About {
	const short = (text: string) => text.slice(0, 500);
	return {
		...about,
		title: about.title || short(title),
		byline: about.byline || short(byline),
		publisher: about.publisher || short(publisher),
		datePrinted: about.datePrinted || short(date)
	};
}

/** The manuscript without keys, marks and notes that stand in no paragraph of it. */
export function kept(manuscript: Manuscript): Manuscript {
	const ids = new Set(manuscript.article.map(({ id }) => id));
	return placed(manuscript, (place) => (ids.has(place.at) ? place : null));
}

/** How many keys stand in the first manuscript and no longer in the second. */
export function keysLost(before: Manuscript, after: Manuscript): number {
	return Object.keys(before.keys).filter((id) => !(id in after.keys)).length;
}
