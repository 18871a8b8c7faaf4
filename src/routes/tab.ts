const key = 'loupe.learner';

function storage(): Storage | null {
	try {
		return globalThis.sessionStorage ?? null;
	} catch (error) {
		console.info('This browser keeps nothing for a tab.', error);
		return null;
	}
}

/** The id of the learner of this tab, also after a reload; null where none was chosen in it. */
export function learnerOfTab(): string | null {
	return storage()?.getItem(key) ?? null;
}

/** Remembers who learns in this tab until it is closed; null for nobody. */
export function keepLearnerOfTab(id: string | null): void {
	if (id === null) storage()?.removeItem(key);
	else storage()?.setItem(key, id);
}
