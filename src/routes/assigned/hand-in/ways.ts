import type { HandIn } from '$lib/core/handin/hand-in';
import { pack } from '$lib/core/handin/pack';
import { Problem } from '$lib/core/problem';
import { toText } from '$lib/exchange/code';
import { nameFor, toFile } from '$lib/exchange/file';
import { frames, mostFrames, mostInFrame } from '$lib/exchange/frames';
import { parcel, sealedParcel } from '$lib/exchange/parcel';
import { code, type Code } from '$lib/exchange/qr';

export { canShare, share } from '$lib/exchange/share';

/** The highest version of a code that a camera reads with ease across a desk. */
const easy = 14;

/** A hand-in as it leaves this device: sealed where the assignment carries a key. */
export function wrap(handIn: HandIn, key: string | null): Promise<Uint8Array> {
	const packed = pack(handIn);
	return key === null ? Promise.resolve(parcel(packed)) : sealedParcel(packed, key);
}

/**
 * The codes to show in turn. One alone repairs more of itself where it stays small; several have as few
 * modules as they can.
 */
export function codes(parcel: Uint8Array): Code[] {
	if (parcel.length > mostFrames * (mostInFrame - 8)) {
		throw new Problem(
			'Your work is too long for codes on a screen.',
			'Save it as a file instead, and give that to your teacher.'
		);
	}
	const all = frames(parcel);
	const single = all.length === 1 ? code(all[0]!, 'M') : null;
	return single && single.version <= easy ? [single] : all.map((frame) => code(frame, 'L'));
}

/** The text code, to be pasted into a mail or a chat. */
export const asText = toText;

/** The file with its name. What stands in it in words tells a stranger what it is, and not whose. */
export function asFile(parcel: Uint8Array, { name, at }: HandIn): { text: string; name: string } {
	const text = toFile([parcel], 'A hand-in from Loupe. Your teacher opens it with Loupe.');
	return { text, name: nameFor(name, at) };
}
