import { expect, test } from 'vitest';
import { pack as packAssignment } from '$lib/core/assignment';
import { pack } from '$lib/core/handin/pack';
import { frames } from '$lib/exchange/frames';
import { longestLink, toFragment } from '$lib/exchange/link';
import { parcel, sealedParcel } from '$lib/exchange/parcel';
import { code } from '$lib/exchange/qr';
import { newKeys, sealBytes } from '$lib/exchange/seal';
import { typical } from '../core/handin/samples';
import { assignment } from './samples';

const words = typical.works.flatMap(({ answer }) =>
	'text' in answer ? answer.text.split(' ').length : []
);

test('25 marks and three written answers fit one code of version 14 at level M', () => {
	expect(words).toEqual([28, 25, 26]);
	const bytes = parcel(pack(typical));
	const [frame, more] = frames(bytes);
	const { version, size } = code(frame!, 'M');
	console.log(
		`packed ${pack(typical).length}, in the code ${frame!.length} bytes: version ${version}, ${size} modules`
	);
	expect(more).toBeUndefined();
	expect(frame!.length).toBeLessThanOrEqual(362);
	expect(version).toBeLessThanOrEqual(14);
});

test('sealed, they are 82 bytes more and still one code', async () => {
	const { publicKey } = await newKeys();
	const bytes = await sealedParcel(pack(typical), publicKey);
	const all = frames(bytes);
	console.log(`sealed ${all[0]!.length} bytes: version ${code(all[0]!, 'M').version} at M`);
	expect(bytes.length).toBe(parcel(pack(typical)).length + sealBytes + 1);
	expect(all).toHaveLength(1);
	expect(code(all[0]!, 'M').version).toBeLessThanOrEqual(16);
	expect(code(all[0]!, 'L').version).toBeLessThanOrEqual(14);
});

test('a link to an assignment is a few hundred characters', async () => {
	const { publicKey: key } = await newKeys();
	const plain = toFragment(assignment);
	const sealed = toFragment({ ...assignment, key });
	console.log(
		`packed ${packAssignment(assignment).length}, link ${plain.length}, with a key ${sealed.length}`
	);
	expect(plain.length).toBeLessThan(310);
	expect(sealed.length).toBeLessThan(400);
	expect(sealed.length).toBeLessThan(longestLink);
});
