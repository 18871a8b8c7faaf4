import { damaged, newer, tooBig } from '../core/packing/faults';
import { limit } from '../core/packing/pack';
import { Problem } from '../core/problem';
import { deflate, inflate } from './deflate';
import { mostSqueezed, squeeze, unsqueeze } from './squeeze';

/** The first byte of a parcel: how the rest is to be read. Only add. */
const forms = { squeezed: 1, deflated: 2, sealed: 3 } as const;

/** Most hand-ins are not sealed: what seals is loaded where it is wanted. */
const sealing = () => import('./seal');

function formed(form: number, rest: Uint8Array): Uint8Array {
	const parcel = new Uint8Array(rest.length + 1);
	parcel[0] = form;
	parcel.set(rest, 1);
	return parcel;
}

/** A package as it travels: as small as it can be made. */
export function parcel(packed: Uint8Array): Uint8Array {
	if (packed.length > limit) throw tooBig();
	return packed.length <= mostSqueezed
		? formed(forms.squeezed, squeeze(packed))
		: formed(forms.deflated, deflate(packed));
}

/** The same for the eyes of one teacher only: sealed for their public key (see `Assignment`). */
export async function sealedParcel(packed: Uint8Array, publicKey: string): Promise<Uint8Array> {
	const { seal } = await sealing();
	return formed(forms.sealed, await seal(parcel(packed), publicKey));
}

/** Whether a parcel needs a private key to be opened. */
export function isSealed(bytes: Uint8Array): boolean {
	return bytes[0] === forms.sealed;
}

/** The package in a parcel that is not sealed. Throws a Problem where there is none, or it is sealed. */
export function opened(bytes: Uint8Array): Uint8Array {
	if (bytes.length < 2) throw damaged();
	if (bytes.length > limit) throw tooBig();
	const rest = bytes.subarray(1);
	if (bytes[0] === forms.squeezed) return unsqueeze(rest);
	if (bytes[0] === forms.deflated) return inflate(rest, limit);
	if (isSealed(bytes)) throw forAnother();
	throw newer();
}

/**
 * The package in a parcel, sealed or not, with the first of some private keys that opens it. Throws a
 * Problem where none does.
 */
export async function openedWith(
	bytes: Uint8Array,
	keys: readonly JsonWebKey[]
): Promise<Uint8Array> {
	if (!isSealed(bytes)) return opened(bytes);
	if (bytes.length > limit) throw tooBig();
	const { open } = await sealing();
	for (const key of keys) {
		const inner = await open(bytes.subarray(1), key);
		if (inner) return opened(inner);
	}
	throw forAnother();
}

const forAnother = () =>
	new Problem(
		'This was sealed for another teacher or another device, or it was changed on the way.',
		'Open it where the assignment was made, or bring that teacher’s saved file to this device.'
	);
