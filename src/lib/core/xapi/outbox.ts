/**
 * A statement on its way to a record store: the exact text that is sent, however often, for a class and out of
 * a hand-in; `at` is when what it tells happened, in milliseconds since 1970. It waits until the store
 * has it (`sent`) or does not take it (`refused`, and `why`, in words for the teacher; else null).
 */
export type Outgoing = {
	id: string;
	class: string;
	handIn: string;
	at: number;
	text: string;
	state: 'waiting' | 'sent' | 'refused';
	why: string | null;
};

/** Where records go, and with which key: the endpoint ends with a slash. Kept on the teacher’s device alone. */
export type RecordStore = { endpoint: string; key: string; secret: string };

/** The order of statements: by when it happened, and always the same where that is the same. */
export function inTime(
	one: Pick<Outgoing, 'at' | 'id'>,
	other: Pick<Outgoing, 'at' | 'id'>
): number {
	return one.at - other.at || Number(one.id > other.id) - Number(one.id < other.id);
}

/** Statements as JSON lines: one in each line, as they are sent, with an end to the last line, too. */
export function jsonLines(texts: readonly string[]): string {
	return texts.map((text) => `${text}\n`).join('');
}
