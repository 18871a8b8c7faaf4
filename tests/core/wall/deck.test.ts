import fc from 'fast-check';
import { expect, test } from 'vitest';
import { back, held, onward, scenes, shown, type Steps } from '$lib/core/wall/deck';

const steps: Steps = { read: 2, predict: 0, marks: 3, argue: 1, revote: 0, reveal: 2, split: 0 };
const any = fc
	.array(fc.nat(4), { minLength: scenes.length, maxLength: scenes.length })
	.map((counts) => Object.fromEntries(scenes.map((id, n) => [id, counts[n]!])) as Steps);

test.for([
	['marks', 1, { scene: 'marks', step: 1 }],
	['marks', 9, { scene: 'marks', step: 2 }],
	['marks', -3, { scene: 'marks', step: 0 }],
	['marks', NaN, { scene: 'marks', step: 0 }],
	['predict', 2, { scene: 'read', step: 0 }],
	['nonsense', 2, { scene: 'read', step: 0 }],
	[undefined, 1, { scene: 'read', step: 0 }]
] as const)('an address with %s and step %s opens what is nearest', ([scene, step, expected]) => {
	expect(held(steps, scene, step)).toEqual(expected);
});

test('a wall without scenes is nowhere', () => {
	const none = Object.fromEntries(scenes.map((id) => [id, 0])) as Steps;
	expect(held(none, 'read', 0)).toBeNull();
});

test('a class votes again before it sees the key', () => {
	expect(scenes.indexOf('revote')).toBeLessThan(scenes.indexOf('reveal'));
});

test('from the first step one comes through all of them to the last, and the same way back', () => {
	fc.assert(
		fc.property(any, (steps) => {
			const all = shown(steps).flatMap((scene) =>
				Array.from({ length: steps[scene] }, (_, step) => ({ scene, step }))
			);
			fc.pre(all.length > 0);
			const there = all.map((at) => onward(steps, at));
			expect(there).toEqual([...all.slice(1), all.at(-1)]);
			expect(all.map((at) => back(steps, at))).toEqual([all[0], ...all.slice(0, -1)]);
		})
	);
});
