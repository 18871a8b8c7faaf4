import { Problem } from '../core/problem';

const full = [
	'This device is full, so your last change could not be kept.',
	'Save your work to a file now. Then make room on this device.'
] as const;
const closed = [
	'A newer Loupe is open in another tab, so this tab cannot keep your work any more.',
	'Reload this page to go on.'
] as const;
const failed = [
	'This browser could not reach the place where your work is kept.',
	'Save your work to a file, then reload this page.'
] as const;

const remedies = new Map<string, readonly [message: string, fix: string]>([
	['QuotaExceededError', full],
	['NS_ERROR_DOM_QUOTA_REACHED', full],
	['DatabaseClosedError', closed],
	['AbortError', failed],
	['UnknownError', failed],
	['InvalidStateError', failed],
	['OpenFailedError', failed],
	['NotReadableError', failed],
	['TimeoutError', failed]
]);

/**
 * What went wrong in the database, in words for the person, with the error as its cause; an error that
 * is a bug comes back as it is. Dexie reports a full disk in three ways: as itself, inside an AbortError
 * (the disk was full when the transaction ended) and among the failures of a bulk operation.
 */
export function explain(error: unknown): unknown {
	if (error instanceof Problem) return error;
	const names = namesOf(error);
	const name = names.find((name) => remedies.get(name) === full) ?? names[0] ?? '';
	const remedy = remedies.get(name);
	return remedy ? Object.assign(new Problem(...remedy), { cause: error }) : error;
}

/** The names of an error and of those inside it, the outermost first. */
export function namesOf(error: unknown): string[] {
	if (typeof error !== 'object' || error === null || !('name' in error)) return [];
	const { inner, failures, cause } = error as Record<string, unknown>;
	const inside = [inner, cause, ...(Array.isArray(failures) ? failures : [])];
	return [String(error.name), ...inside.flatMap(namesOf)];
}
