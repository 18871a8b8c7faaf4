/**
 * A timer for a talk, in milliseconds: `left` of `length` when it stands still, `endsAt` the time at which
 * it runs out while it runs. It is told by the clock and counts nothing itself, so a tab that sleeps or a
 * page that loads again loses no second.
 */
export type Timer = { length: number; left: number; endsAt: number | null };

/** The lengths on offer, in minutes. */
export const minutes = [1, 2, 3, 5] as const;

const minute = 60_000;

/** A timer that has not begun. */
export function timer(length: number): Timer {
	return { length: length * minute, left: length * minute, endsAt: null };
}

/** What is left at a time; never less than nothing. */
export function leftAt({ left, endsAt }: Timer, now: number): number {
	return endsAt === null ? left : Math.max(0, endsAt - now);
}

/** Lets it run on from where it stands; from the beginning where it had run out. */
export function started(timer: Timer, now: number): Timer {
	if (timer.endsAt !== null && leftAt(timer, now) > 0) return timer;
	const left = leftAt(timer, now) || timer.length;
	return { ...timer, left, endsAt: now + left };
}

/** Stops it where it is. */
export function paused(timer: Timer, now: number): Timer {
	return { ...timer, left: leftAt(timer, now), endsAt: null };
}

/** Minutes and seconds as on a clock, 4:05; a second that has begun counts. */
export function face(left: number): string {
	const seconds = Math.ceil(left / 1000);
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What is said aloud of a timer: few things, so that nobody is interrupted. Empty between them. */
export function announced(timer: Timer, now: number): string {
	const left = leftAt(timer, now);
	if (left === 0) return 'Time is up.';
	if (timer.endsAt === null) return left < timer.length ? `Paused at ${face(left)}.` : '';
	if (left <= 10_000) return 'Ten seconds left.';
	if (left <= minute && timer.length > minute) return 'One minute left.';
	const whole = timer.length / minute;
	return `${whole} ${whole === 1 ? 'minute' : 'minutes'} to talk.`;
}
