import { Problem } from '../problem';

/** For bytes that cannot be trusted: cut short, changed on the way, or made by hand. */
export function damaged(): Problem {
	return new Problem(
		'A part of this is missing, or it was changed on the way.',
		'Ask for it once more: scan the whole code, or send the whole file again.'
	);
}

/** For what a Loupe made that knows more than this one. */
export function newer(): Problem {
	return new Problem(
		'This was made with a newer Loupe than the one you are using.',
		'Go online, close every Loupe tab and open Loupe again. Then try once more.'
	);
}

/** For what is whole and yet no such thing. */
export function foreign(what: string): Problem {
	return new Problem(
		`This is not ${what} from Loupe.`,
		'Ask for the file, code or link that Loupe made.'
	);
}

/** For what is longer than anything Loupe makes. */
export function tooBig(): Problem {
	return new Problem(
		'This is too big: nothing that Loupe hands on is that long.',
		'Choose the file that Loupe made.'
	);
}
