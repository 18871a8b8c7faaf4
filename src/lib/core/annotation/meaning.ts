import { labelIds, strandOf, strands, type LabelId, type Strand } from '../labels';

/** What tags of a file mean in Loupe, as far as they mean something here; `tags` are the others, as they stand. */
export type Meaning = {
	strand: Strand | null;
	label: LabelId | null;
	also: LabelId[];
	zone: 'required' | 'arguable' | null;
	tags: string[];
};

const fold = (tag: string) =>
	tag
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/**
 * Tags as labels, strand and zone. A label is known by its id (“L1”, “urn:example:labels#l1”), by its
 * name in any spelling (“charged-word”), or by both (“L1 Charged word”). The first is the label, others of its
 * strand are just as right.
 */
export function meaning(
	tags: readonly string[],
	names: readonly { id: LabelId; name: string }[]
): Meaning {
	const known = new Map<string, LabelId>([
		...names.flatMap(({ id, name }): [string, LabelId][] => [
			[fold(name), id],
			[fold(`${id} ${name}`), id]
		]),
		...labelIds.map((id): [string, LabelId] => [fold(id), id])
	]);
	const labelIn = (tag: string): LabelId | null =>
		known.get(fold(/^[a-z][a-z\d+.-]*:\S+$/i.test(tag) ? /[^#:/]*$/.exec(tag)![0] : tag)) ?? null;
	const found: Meaning = { strand: null, label: null, also: [], zone: null, tags: [] };
	for (const tag of tags) {
		const words = fold(tag);
		const label = labelIn(tag);
		const strand = strands.find((each) => each === words);
		if (label && !found.label) found.label = label;
		else if (label && strandOf(label) === strandOf(found.label!)) {
			if (label !== found.label && !found.also.includes(label)) found.also.push(label);
		} else if (strand) found.strand ??= strand;
		else if (words === 'required' || words === 'arguable') found.zone ??= words;
		else if (!found.tags.includes(tag)) found.tags.push(tag);
	}
	return { ...found, strand: found.label ? strandOf(found.label) : found.strand };
}
