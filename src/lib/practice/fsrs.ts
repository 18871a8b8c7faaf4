import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Card } from 'ts-fsrs';
import type { Grade } from '../core/practice/outcome';
import type { Schedule } from '../core/practice/standing';

const day = 86_400_000;
/** The longest that a label stays away, in days. */
const longest = 30;

/**
 * FSRS-6 with its default weights and whole days. `request_retention`: a label comes back when it is
 * probably still known nine times in ten. No fuzz, because a replay must give the same day each time.
 * No steps within a day, because two minutes a day are the plan. At most 30 days, because three right
 * answers are no proof: so a label that is always right comes back after 3 days, 14 days, and then every
 * month; one that was missed comes back on the next day.
 */
const scheduler = fsrs({
	request_retention: 0.9,
	maximum_interval: longest,
	enable_fuzz: false,
	enable_short_term: false
});

const ratings = {
	again: Rating.Again,
	hard: Rating.Hard,
	good: Rating.Good
} as const satisfies Record<Grade, Rating>;

/** When a label comes back, by the Free Spaced Repetition Scheduler (ts-fsrs). */
export const schedule: Schedule = (days) => {
	const first = days[0]!.day * day;
	const card = days.reduce<Card>(
		(card, { day: on, grade }) => scheduler.next(card, on * day, ratings[grade]).card,
		createEmptyCard(first)
	);
	// ts-fsrs keeps “good” a day above “hard”, at the longest too.
	return Math.min(Math.round(card.due.getTime() / day), days.at(-1)!.day + longest);
};
