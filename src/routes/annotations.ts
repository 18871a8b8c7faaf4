import { version } from '$app/environment';
import type { Noted } from '$lib/core/annotation/write';
import { fileName } from '$lib/core/file-name';
import type { LabelCard } from '$lib/core/label-card';
import type { Passage } from '$lib/core/text';
import { download } from './file';

/** What a file of annotations is about, and who made them (empty: nobody is named), and when, where it is known. */
type Titled = { label: string; file: string; creator: string; made?: number };

/** Offers marks or keys as a file of Web Annotations. Says in a sentence where it is. */
export async function saveAnnotations(
	{ label, file, creator, made }: Titled,
	passages: readonly Passage[],
	all: readonly Noted[],
	cards: readonly LabelCard[]
): Promise<string> {
	const { collection } = await import('$lib/core/annotation/write');
	const at = Date.now();
	const colophon = { label, creator, generator: `Loupe ${version}`, at, ...(made ? { made } : {}) };
	const nameOf = (id: string) => cards.find((card) => card.id === id)?.name ?? id;
	const name = fileName(file, at, 'json');
	const document = collection(passages, all, colophon, nameOf);
	await download(`${JSON.stringify(document, null, '\t')}\n`, name, 'application/ld+json');
	return `Your browser has the file ${name}: look among your downloads.`;
}
