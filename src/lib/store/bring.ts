import type { Table } from 'dexie';

/**
 * Brings rows of a file into a table. What is here stays, but for what `join` makes of both: null where
 * nothing changes. Gives back the rows that are new or changed. Inside a transaction.
 */
export async function bring<Row, Key>(
	table: Table<Row, Key>,
	theirs: readonly Row[],
	keyOf: (row: Row) => Key,
	join: (here: Row, theirs: Row) => Row | null = () => null
): Promise<Row[]> {
	const here = await table.bulkGet(theirs.map(keyOf));
	const rows = theirs.flatMap((row, place) => {
		const mine = here[place];
		return (mine ? join(mine, row) : row) ?? [];
	});
	await table.bulkPut(rows);
	return rows;
}

/** A row of a file in place of one that is older. */
export function later<Row extends { at: number }>(here: Row, theirs: Row): Row | null {
	return theirs.at > here.at ? theirs : null;
}
