/**
 * Something a person can put right: what is wrong, in words for that person, and what to do about it.
 * Shown as it stands beside the control that caused it. Everything else that throws is a bug.
 */
export class Problem extends Error {
	constructor(
		message: string,
		readonly fix: string
	) {
		super(message);
		this.name = 'Problem';
	}
}
