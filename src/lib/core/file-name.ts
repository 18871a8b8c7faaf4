/**
 * A name for a file that a person takes with them, with whose it is, the day on this device and what
 * kind of file it is: `loupe-Mina-2031-05-07.txt`. What no file name may hold becomes a hyphen.
 */
export function fileName(name: string, at: number, ending: string): string {
	const safe = name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
	const who = [...safe].slice(0, 40).join('').replace(/^-|-$/g, '') || 'work';
	return `loupe-${who}-${day(at)}.${ending}`;
}

/** The day on this device, as 2031-05-07. */
export function day(at: number): string {
	const date = new Date(at);
	const two = (part: number) => String(part).padStart(2, '0');
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
