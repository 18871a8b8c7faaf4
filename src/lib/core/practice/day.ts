const length = 86_400_000;

/** The calendar day of a time where the device is, as a number: the next day is one more. */
export function dayOf(at: number): number {
	const date = new Date(at);
	return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / length);
}

/** A calendar day as a person names it, seen from another: "today", "tomorrow", "Tuesday", "3 May". */
export function nameOf(day: number, today: number): string {
	if (day <= today) return 'today';
	if (day === today + 1) return 'tomorrow';
	const form: Intl.DateTimeFormatOptions =
		day < today + 7 ? { weekday: 'long' } : { day: 'numeric', month: 'long' };
	return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' }).format(day * length);
}

/** A calendar day for a table: "3 May". */
export function shortly(day: number): string {
	const form = { day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
	return new Intl.DateTimeFormat('en-GB', form).format(day * length);
}
