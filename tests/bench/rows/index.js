import { classroom } from './classroom.js';
import { committing } from './commit.js';
import { home } from './home.js';
import { keeping } from './keep.js';
import { lens } from './lens.js';
import { library } from './library.js';
import { packing } from './package.js';
import { playing } from './player.js';
import { showing } from './show.js';
import { sizes } from './size.js';
import { tapping } from './tap.js';

/** Each measurement under its name: one or more lines of the table. */
export const measures = {
	show: showing,
	tap: tapping,
	commit: committing,
	size: sizes,
	home,
	keep: keeping,
	library,
	classroom,
	package: packing,
	player: playing,
	lens
};
