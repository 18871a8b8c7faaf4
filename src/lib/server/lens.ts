import { resolve } from 'node:path';
import { Lists } from '../core/lens/lists';
import { Measured, type Lens } from '../core/lens/measure';
import { Problem } from '../core/problem';
import { files } from './files';

/** Reads the files of the lens in a lessons folder. Anything wrong in them stops everything, as in `read`. */
export function lens(root = resolve('lessons')): Lens {
	const wrong: string[] = [];
	const { open } = files(root, wrong);
	const lists = open('lens.yaml', Lists).value;
	const measured = open('lens-measured.json', Measured).value;
	if (lists && measured) return { lists, measured };
	throw new Problem(
		wrong.join('\n'),
		'Mend these lines; “npm run bench -- --only lens” measures anew.'
	);
}
