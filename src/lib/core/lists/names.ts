import { tidy } from '../roster';

/** A name whichever way round it stands: “Lee, Mina” is “Mina Lee”. */
export function keyOf(name: string): string {
	return tidy(name)
		.toLowerCase()
		.split(/[\s,]+/)
		.filter(Boolean)
		.sort()
		.join(' ');
}

/** A name as a person says it: “Lee, Mina” is “Mina Lee”, and “Lee, Mina, Jr.” is “Mina Lee, Jr.”. */
export function spoken(name: string): string {
	const [last = '', first = '', ...rest] = tidy(name).split(/\s*,\s*/);
	return [`${first} ${last}`.trim(), ...rest].filter(Boolean).join(', ');
}
