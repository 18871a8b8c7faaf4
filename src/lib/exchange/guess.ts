/** How many bytes before the next one each guess looks at; one more looks at the word so far. */
const orders = [1, 2, 3];
const guessers = orders.length + 1;

const slotBits = 16;
const slots = 2 ** slotBits;

/** A slot that was often right changes slowly: what it learns from a bit, by how many it has seen. */
const rates = Float64Array.from({ length: 33 }, (_, seen) => 1 / (seen + 1.5));
const mostSeen = rates.length - 2;

/** e to the x by its series: Math.exp may differ from engine to engine in the last digit. */
function exp(x: number): number {
	let sum = 1;
	for (let n = 40; n > 0; n--) sum = 1 + (x * sum) / n;
	return sum;
}

const steps = 4096;
const logistic = (x: number) => (x < 0 ? 1 - 1 / (1 + exp(x)) : 1 / (1 + exp(-x)));
const edge = 11.5;
const squashed = Float64Array.from({ length: steps + 1 }, (_, n) =>
	logistic((n / steps) * 2 * edge - edge)
);

/** A chance from a weight of evidence (its logit). */
function squash(x: number): number {
	if (x <= -edge) return squashed[0]!;
	if (x >= edge) return squashed[steps]!;
	return squashed[Math.floor(((x + edge) / (2 * edge)) * steps)]!;
}

/** The logits of the chances n / 4096. */
const stretched = new Float64Array(steps);
for (let n = 0, place = 0; n < steps; n++) {
	while (place < steps && squashed[place]! < (n + 0.5) / steps) place++;
	stretched[n] = (place / steps) * 2 * edge - edge;
}

/**
 * What is to be expected of the next bit, learned from all bits so far. Each guesser remembers for each
 * context that it saw how often a 1 followed; a mixer weighs them by how well they did (logistic mixing
 * after Mahoney 2005, PAQ). Only sums, products and quotients are used, so that every engine guesses alike.
 */
export class Guess {
	private chances: Float32Array;
	private seen: Uint8Array;
	private weights: Float64Array;
	private contexts = new Int32Array(guessers);
	private places = new Int32Array(guessers);
	private logits = new Float64Array(guessers);
	private recent: number[] = [];
	private word = 0;
	private partial = 1;
	private set = 0;
	private chance = 0.5;

	/** One that knows nothing yet, or all that another knows, which stays as it is. */
	constructor(other?: Guess) {
		this.chances = other?.chances.slice() ?? new Float32Array(guessers * slots).fill(0.5);
		this.seen = other?.seen.slice() ?? new Uint8Array(guessers * slots);
		this.weights = other?.weights.slice() ?? new Float64Array(guessers * (guessers + 1)).fill(0.35);
		if (!other) return;
		this.contexts.set(other.contexts);
		this.recent = [...other.recent];
		this.word = other.word;
	}

	/** The chance that the next bit is 1. */
	next(): number {
		let sum = 0;
		let known = 0;
		for (let n = 0; n < guessers; n++) {
			const mixed = Math.imul(this.contexts[n]! ^ Math.imul(this.partial, 0x9e3779b1), 0x85ebca6b);
			const place = n * slots + ((mixed ^ (mixed >>> 15)) >>> (32 - slotBits));
			this.places[n] = place;
			if (this.seen[place]) known++;
			this.logits[n] = stretched[Math.min(steps - 1, Math.floor(this.chances[place]! * steps))]!;
		}
		this.set = known * guessers;
		for (let n = 0; n < guessers; n++) sum += this.weights[this.set + n]! * this.logits[n]!;
		this.chance = squash(sum);
		return this.chance;
	}

	/** Tells which bit it was. */
	learn(bit: 0 | 1): void {
		const wrong = bit - this.chance;
		for (let n = 0; n < guessers; n++) {
			const place = this.places[n]!;
			this.weights[this.set + n]! += 0.01 * wrong * this.logits[n]!;
			const seen = this.seen[place]!;
			this.chances[place]! += (bit - this.chances[place]!) * rates[seen]!;
			if (seen < mostSeen) this.seen[place] = seen + 1;
		}
		this.partial = this.partial * 2 + bit;
		if (this.partial > 0xff) this.byte(this.partial & 0xff);
	}

	private byte(byte: number): void {
		this.partial = 1;
		this.recent.unshift(byte);
		if (this.recent.length > 3) this.recent.pop();
		const isLetter = (byte | 32) >= 97 && (byte | 32) <= 122;
		this.word = isLetter ? Math.imul(this.word + (byte | 32), 0x2f0b4a27) : 0;
		let hash = 0;
		let order = 0;
		orders.forEach((wanted, n) => {
			for (; order < wanted; order++)
				hash = Math.imul(hash + (this.recent[order] ?? 0) + 1, 0x2c1b3c6d);
			this.contexts[n] = Math.imul(hash + wanted, 0x297a2d39);
		});
		this.contexts[guessers - 1] = Math.imul(this.word + 77, 0x1b56c4e9);
	}
}
