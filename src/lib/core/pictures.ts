/** The pictures that a learner can choose from. Drawn in `ui/pictures`, a file each. */
export const pictures = [
	'fox',
	'owl',
	'turtle',
	'bee',
	'fish',
	'cat',
	'flower',
	'cactus',
	'boat',
	'balloon',
	'kite',
	'moon'
] as const;
