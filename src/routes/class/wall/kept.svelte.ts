import * as v from 'valibot';
import { minutes, paused, started, timer, type Timer } from '$lib/core/wall/timer';

const time = v.pipe(v.number(), v.minValue(0));
const Kept = v.object({
	guesses: v.record(v.string(), v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
	timer: v.object({ length: v.pipe(time, v.minValue(1)), left: time, endsAt: v.nullable(time) })
});

/** How long a talk lasts where nobody chose. */
const usual = minutes[1];

/**
 * What the room said and how its timer stands, kept in this tab alone: a projector that loads its page again
 * goes on where it was, and nothing of it is stored with the class.
 */
export class Talk {
	guesses = $state<Record<string, number>>({});
	timer = $state<Timer>(timer(usual));
	/** What time it is, as far as the timer needs it. */
	now = $state(Date.now());
	private place: string | null = null;

	/** Takes up what this tab knows of a place; what it cannot read it begins anew. */
	open(place: string) {
		if (place === this.place) return;
		this.place = place;
		const text = sessionStorage.getItem(`loupe wall ${place}`);
		const parsed = v.safeParse(Kept, text ? JSON.parse(text) : null);
		this.guesses = parsed.success ? parsed.output.guesses : {};
		this.timer = parsed.success ? parsed.output.timer : timer(usual);
	}

	guess(riddle: string, guess: number) {
		this.guesses[riddle] = Math.min(100, Math.max(0, guess));
		this.keep();
	}
	set(minutes: number) {
		this.change(timer(minutes));
	}
	toggle() {
		const now = (this.now = Date.now());
		const runs = this.timer.endsAt !== null && this.timer.endsAt > now;
		this.change(runs ? paused(this.timer, now) : started(this.timer, now));
	}
	reset() {
		this.change(timer(this.timer.length / 60_000));
	}
	/** Follows the clock. A tab that slept shows the right time as soon as it wakes. */
	run(): () => void {
		const clock = setInterval(() => (this.now = Date.now()), 250);
		return () => clearInterval(clock);
	}
	private change(next: Timer) {
		this.timer = next;
		this.keep();
	}
	private keep() {
		const kept = { guesses: this.guesses, timer: this.timer };
		sessionStorage.setItem(`loupe wall ${this.place}`, JSON.stringify(kept));
	}
}
