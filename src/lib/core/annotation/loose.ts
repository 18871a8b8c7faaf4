/** An object of a stranger’s file: any field may be anything. */
export type Fields = Record<string, unknown>;

/** Whether a value has fields. */
export function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The fields of a value, none where it has none. */
export function fieldsOf(value: unknown): Fields {
	return isFields(value) ? value : {};
}

/** What stands in a list, or alone where a list may stand, as JSON-LD allows; nothing is no item. */
export function listOf(value: unknown): unknown[] {
	if (Array.isArray(value)) return value;
	return value === undefined || value === null ? [] : [value];
}

/** A value that is text; empty where it is anything else. */
export function stringOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}

/** A value that is a count, or null. */
export function countOf(value: unknown): number | null {
	return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** The last part of the name of a class or purpose, which may stand with its vocabulary: `oa:tagging`. */
export function termOf(value: unknown): string {
	return /[^#:/]*$/.exec(stringOf(value))![0];
}
