import { resolve } from 'node:path';
import { tagsOf } from '../../src/lib/authoring/lens';
import { candidates, type Tags } from '../../src/lib/core/lens/lens';
import { Lists, without } from '../../src/lib/core/lens/lists';
import { measure, type Measured } from '../../src/lib/core/lens/measure';
import { Problem } from '../../src/lib/core/problem';
import { isPassage } from '../../src/lib/core/text';
import { files } from '../../src/lib/server/files';
import { lessons } from '../../src/lib/server/lessons';

/** How the lens does on our own lessons, each without the words that only it gave to the lists. */
export async function measured(): Promise<Measured> {
	const wrong: string[] = [];
	const lists = files(resolve('lessons'), wrong).open('lens.yaml', Lists).value;
	if (!lists) throw new Problem(wrong.join('\n'), 'Mend these lines of the lists.');
	const tags = new Map<string, Tags>();
	for (const { slug, blocks } of lessons()) tags.set(slug, await tagsOf(blocks.filter(isPassage)));
	return measure(lessons(), ({ slug, blocks }) =>
		candidates(blocks.filter(isPassage), without(lists, slug), tags.get(slug))
	);
}
