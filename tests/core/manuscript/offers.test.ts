import { expect, test } from 'vitest';
import { beginnings } from '$lib/core/manuscript/beginnings';
import { lacksOf } from '$lib/core/manuscript/check';
import type { Key, Manuscript } from '$lib/core/manuscript/manuscript';
import { markingOffers, questionOffer } from '$lib/core/manuscript/offers';
import { whole } from './whole';

const bare: Manuscript = { ...whole(), exercises: [], rev: 0 };
const key = (change: Partial<Key>): Key => ({ ...bare.keys.k!, ...change });

test('each strand that has keys is offered a marking exercise, and with it the lesson is whole', () => {
	const [offer, ...more] = markingOffers(bare);
	expect(more).toEqual([]);
	expect(offer).toMatchObject({
		id: 'find-language-1',
		strand: 'language',
		labels: ['L1'],
		passages: ['p1']
	});
	expect(lacksOf({ ...bare, exercises: [offer!] })).toEqual([]);
});

test('a strand that has its exercise, or no key that students see, is offered none', () => {
	expect(markingOffers(whole())).toEqual([]);
	expect(markingOffers({ ...bare, keys: { k: key({ at: 'p9' }) } })).toEqual([]);
});

test('the four most used labels of required keys are offered', () => {
	const labels = ['L2', 'L1', 'L3', 'L3', 'L4', 'L4', 'L5', 'L5', 'L2'] as const;
	const keys = Object.fromEntries(labels.map((label, n) => [String(n), key({ label })]));
	const arguable = { a: key({ label: 'L8', zone: 'arguable' }) };
	expect(markingOffers({ ...bare, keys: { ...keys, ...arguable } })[0]).toMatchObject({
		labels: ['L2', 'L3', 'L4', 'L5']
	});
	expect(markingOffers({ ...bare, keys: arguable })[0]).toMatchObject({ labels: ['L8'] });
});

test('an exercise that is offered has an id of its own, which one that was taken out never had', () => {
	const taken = { ...whole().exercises[0]!, id: 'find-language-4', strand: 'framing' };
	expect(markingOffers({ ...bare, exercises: [taken] })[0]?.id).toBe('find-language-5');
	const [first] = markingOffers(bare);
	const [again] = markingOffers({ ...bare, rev: bare.rev + 2 });
	expect(again!.id).not.toBe(first!.id);
});

test('the first prompt to talk about makes a question, once', () => {
	const offer = questionOffer(bare)!;
	expect(offer).toMatchObject({ type: 'open', prompt: 'Why?' });
	const asked = { ...bare, exercises: [...whole().exercises, offer] };
	expect(lacksOf(asked)).toEqual([]);
	expect(questionOffer(asked)).toBeNull();
	expect(questionOffer({ ...bare, about: { ...bare.about, discussion: [' '] } })).toBeNull();
});

test('what students read first gives no key away, what they read last says all of them', () => {
	const keys = { k: key({ why: 'It *judges*.' }), l: key({ from: 5, to: 5, zone: 'arguable' }) };
	const { teach, debrief, teacher } = beginnings({ ...bare, keys });
	expect(teach).toContain('calmer one');
	expect(teach).not.toContain('greedy');
	expect(debrief).toContain('- “greedy”: It \\*judges\\*.');
	expect(debrief).toContain('fair readers');
	expect(teacher).toContain('30 minutes');
});
