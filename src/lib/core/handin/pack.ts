import * as v from 'valibot';
import { damaged } from '../packing/faults';
import { codecOf } from '../packing/fields';
import { pack as wrap, unpack as unwrap } from '../packing/pack';
import { Head, HandIn } from './hand-in';
import { putWorks, takeWorks } from './work-bytes';

const newest = 1;
const head = codecOf(Head);

/**
 * A hand-in as bytes, without loss: 25 marks and three written answers of 25 words take some 780, and
 * less than half of that as a parcel. No lesson is needed to read them.
 */
export function pack(handIn: HandIn): Uint8Array {
	return wrap('hand-in', newest, (out) => {
		const { works, ...about } = handIn;
		head.put(out, about);
		putWorks(out, works, handIn.at);
	});
}

/**
 * The hand-in in some bytes. Throws a Problem where they are cut short, changed, something else, or made
 * by a Loupe that knows more kinds of exercises than this one.
 */
export function unpack(bytes: Uint8Array): HandIn {
	const found = unwrap(bytes, 'hand-in', newest, (from) => {
		const about = head.take(from) as object;
		return { ...about, works: takeWorks(from, 'at' in about ? Number(about.at) : 0) };
	});
	const parsed = v.safeParse(HandIn, found);
	if (!parsed.success) throw damaged();
	return parsed.output;
}
