import { day } from './file-name';

const dayLength = 86_400_000;

/** When work that is due on a day or at a minute is late, on this device’s clock: a day ends at midnight. */
function end(due: string): number {
	const [date, time] = due.split('T');
	const [year, month, dayOfMonth] = date!.split('-').map(Number);
	if (!time) return new Date(year!, month! - 1, dayOfMonth! + 1).getTime();
	const [hours, minutes] = time.split(':').map(Number);
	return new Date(year!, month! - 1, dayOfMonth!, hours!, minutes!).getTime();
}

/** Whether work that is due then (see `Assignment`) is late at `now`, in milliseconds since 1970. */
export function isLate(due: string, now: number): boolean {
	return now >= end(due);
}

/**
 * A due date in words, as they stand after a title: “due tomorrow, 15:30”, “due on Friday 7 May”, “2 days
 * late”. `now` is in milliseconds since 1970; the days are those of this device.
 */
export function dueWords(due: string, now: number): string {
	const [date, time] = due.split('T');
	const days = Math.round((midnight(date!) - midnight(day(now))) / dayLength);
	const at = time ? `, ${time}` : '';
	if (isLate(due, now)) {
		if (days === 0) return `due today${at}: a little late`;
		return days === -1 ? '1 day late' : `${-days} days late`;
	}
	if (days === 0) return `due today${at}`;
	if (days === 1) return `due tomorrow${at}`;
	return `due on ${dayWords(date!, now)}${at}`;
}

function midnight(date: string): number {
	const [year, month, dayOfMonth] = date.split('-').map(Number);
	return Date.UTC(year!, month! - 1, dayOfMonth!);
}

/** A day with its weekday, and its year where that is another one. */
function dayWords(date: string, now: number): string {
	const sameYear = date.slice(0, 4) === day(now).slice(0, 4);
	return new Intl.DateTimeFormat('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: sameYear ? undefined : 'numeric',
		timeZone: 'UTC'
	})
		.format(midnight(date))
		.replace(',', '');
}
