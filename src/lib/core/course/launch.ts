import * as v from 'valibot';
import type { Actor } from '../xapi/statement';
import { nothingTold, Told } from './cmi5';

const LaunchData = v.object({
	contextTemplate: v.optional(v.record(v.string(), v.unknown())),
	launchMode: v.optional(v.string()),
	masteryScore: v.optional(v.number()),
	returnURL: v.optional(v.string())
});
/** What `LMS.LaunchData` says (cmi5, section 10.2), as far as a course needs it. */
export type LaunchData = v.InferOutput<typeof LaunchData>;

/** What a learning management system says of a launch; null where it is nothing of the kind. */
export function launchDataOf(value: unknown): LaunchData | null {
	const found = v.safeParse(LaunchData, value);
	return found.success ? found.output : null;
}

/** Whom a learning management system names as its learner; null where it is nobody. */
export function actorOf(value: unknown): Actor | null {
	return v.is(v.record(v.string(), v.unknown()), value) ? value : null;
}

/** What was told of a registration; nothing where that is not known. What a store has already it has under the same ids. */
export function toldOf(value: unknown): Told {
	const found = v.safeParse(Told, value);
	return found.success ? found.output : nothingTold;
}
