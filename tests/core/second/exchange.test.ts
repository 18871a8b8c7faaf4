import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { labelIds, strandOf } from '$lib/core/labels';
import { pack as packAssignment } from '$lib/core/assignment';
import { crcOf } from '$lib/core/crc';
import { shown } from '$lib/core/manuscript/keys';
import { askedFor, lackingFor, requestOf } from '$lib/core/second/ask';
import { replyOf } from '$lib/core/second/reading';
import * as reply from '$lib/core/second/reply';
import { blocksOf, pack, partsOf, printOf, unpack, type Request } from '$lib/core/second/request';
import { isPassage, type Block } from '$lib/core/text';
import {
	fromReplyFragment,
	fromRequestFragment,
	toReplyFragment,
	toRequestFragment
} from '$lib/exchange/second-link';
import { assignment } from '../../exchange/samples';
import { council, readingOf, request } from './made';

const answer = replyOf(readingOf(), 1_930_000_200_000)!;

test('a colleague is sent the text with where it comes from, and nothing of the key', () => {
	expect(request).toMatchObject({
		...{ lesson: 'm', from: 'A. Teacher', title: 'Council meets', contentNote: 'A quarrel.' },
		provenance: { publisher: 'The Courier', stake: 'None known.' },
		asked: [{ strand: 'language', labels: ['L1', 'L2'] }]
	});
	expect(blocksOf(request)).toEqual(shown(council()));
	const sent = new TextDecoder().decode(pack(request));
	expect(sent).toContain('heartless mayor');
	for (const kept of ['It judges.', 'Find it', 'Ten minutes.']) expect(sent).not.toContain(kept);
});

test('a paragraph that students do not see is not sent', () => {
	const manuscript = council();
	const article = manuscript.article.map((part) =>
		part.id === 'p2' ? { ...part, used: false } : part
	);
	const sent = requestOf({ ...manuscript, article }, request.asked, 1);
	expect(sent.parts.map(({ id }) => id)).toEqual(['p1', null]);
	expect(sent.print).not.toBe(request.print);
});

test('the strands that have a key or an exercise are asked for, and what a text lacks is named', () => {
	const manuscript = council();
	expect(askedFor({ ...manuscript, keys: {}, exercises: [] })).toEqual([]);
	expect(askedFor({ ...manuscript, exercises: [] })).toEqual([
		{ strand: 'language', labels: ['L1'] }
	]);
	const about = { ...manuscript.about, publisher: ' ', stake: '' };
	expect(lackingFor({ ...manuscript, about, article: [] })).toEqual(['publisher', 'stake', 'text']);
	expect(lackingFor(manuscript)).toEqual([]);
});

test('what is sent and what comes back are the same after packing, as bytes and as links', () => {
	expect(unpack(pack(request))).toEqual(request);
	expect(reply.unpack(reply.pack(answer))).toEqual(answer);
	expect(fromRequestFragment(toRequestFragment(request))).toEqual(request);
	expect(fromReplyFragment(toReplyFragment(answer))).toEqual(answer);
	expect(toReplyFragment(answer)).toMatch(/^#m\/y=[\w-]+$/);
	expect([fromRequestFragment('#m'), fromReplyFragment('#m'), fromReplyFragment('')]).toEqual([
		null,
		null,
		null
	]);
});

test('a text and an answer of the first format still read', () => {
	const frozen = JSON.parse(readFileSync('tests/handins/second-v1.json', 'utf8'));
	expect(fromRequestFragment(frozen.requestLink)).toEqual(frozen.request);
	expect(fromReplyFragment(frozen.replyLink)).toEqual(frozen.reply);
	expect(printOf(blocksOf(frozen.request))).toBe(frozen.request.print);
});

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
const sentence = fc
	.array(fc.tuple(words, words), { maxLength: 6 })
	.map((pairs) => ['', ...pairs.flatMap(([word, gap]) => [`a${word}`, gap])]);
const blocks: fc.Arbitrary<Block[]> = fc
	.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.array(sentence, { minLength: 1 })), {
		selector: ([n]) => n,
		minLength: 1,
		maxLength: 4
	})
	.chain((parts) =>
		fc
			.array(fc.boolean(), { minLength: parts.length, maxLength: parts.length })
			.map((bridges) =>
				parts.flatMap(([n, sentences], at): Block[] => [
					...(bridges[at] ? [{ summary: `Bridge ${n}` }] : []),
					{ id: `p${n}`, headline: bridges[at]!, sentences }
				])
			)
	);

test('whatever a text holds, a colleague reads the very words that the author has', () => {
	fc.assert(
		fc.property(
			blocks,
			fc.string({ unit: 'binary', minLength: 1, maxLength: 50 }),
			(text, from) => {
				// Halves of characters, which no text has, would not come back.
				fc.pre(JSON.stringify([text, from]).isWellFormed());
				const sent: Request = { ...request, from, print: printOf(text), parts: partsOf(text) };
				expect(blocksOf(unpack(pack(sent)))).toEqual(text);
				expect(unpack(pack(sent)).from).toBe(from);
			}
		),
		{ numRuns: 60 }
	);
});

test('whatever a colleague marks comes back as it was', () => {
	const strands = ['sourcing', 'language', 'framing'] as const;
	const mark = (strand: (typeof strands)[number]) =>
		fc
			.record({
				at: fc.constantFrom('p1', 'p2'),
				from: fc.nat(500),
				more: fc.nat(40),
				label: fc.constantFrom(null, ...labelIds.filter((id) => strandOf(id) === strand)),
				quote: fc.string({ maxLength: 60 }),
				why: fc.string({ maxLength: 60 })
			})
			.map(({ more, ...rest }) => ({ ...rest, to: rest.from + more }));
	const all = fc.tuple(
		...strands.map((strand) =>
			fc.array(mark(strand), { maxLength: 8 }).map((marks) => ({ strand, marks }))
		)
	);
	fc.assert(
		fc.property(all, fc.string({ maxLength: 30 }), (read, name) => {
			const sent = { ...answer, name, strands: read };
			expect(reply.unpack(reply.pack(sent))).toEqual(sent);
		}),
		{ numRuns: 60 }
	);
});

const kinds = [
	['a text', pack(request), unpack],
	['an answer', reply.pack(answer), reply.unpack]
] as const;
const problem = expect.objectContaining({ name: 'Problem', fix: expect.stringMatching(/\.$/) });

function refusal(read: () => unknown): unknown {
	try {
		return read();
	} catch (error) {
		return error;
	}
}

test.for(kinds)(
	'%s that was cut short anywhere, or changed in any bit, is refused',
	([, bytes, read]) => {
		for (let end = 0; end < bytes.length; end++) {
			expect(refusal(() => read(bytes.slice(0, end)))).toEqual(problem);
		}
		for (let bit = 0; bit < bytes.length * 8; bit++) {
			const spoilt = bytes.slice();
			spoilt[bit >> 3]! ^= 1 << (bit & 7);
			expect(refusal(() => read(spoilt))).toEqual(problem);
		}
	}
);

test.for(kinds)(
	'%s that is made by hand under a right check is refused, or fits its schema',
	([, bytes, read]) => {
		const at = bytes.length - 4;
		for (let bit = 16; bit < at * 8; bit += 3) {
			const forged = bytes.slice();
			forged[bit >> 3]! ^= 1 << (bit & 7);
			new DataView(forged.buffer).setUint32(at, crcOf(forged.subarray(0, at)));
			const found = refusal(() => read(forged));
			if (found instanceof Error) expect(found).toEqual(problem);
		}
		expect(({} as Record<string, unknown>).admin).toBeUndefined();
	}
);

test('something else in place of them, or something huge, is refused', () => {
	expect(refusal(() => unpack(packAssignment(assignment)))).toEqual(problem);
	expect(refusal(() => unpack(reply.pack(answer)))).toEqual(problem);
	expect(refusal(() => reply.unpack(pack(request)))).toEqual(problem);
	expect(refusal(() => unpack(new Uint8Array(2_000_000)))).toEqual(problem);
	expect(refusal(() => reply.unpack(new Uint8Array(2_000_000)))).toEqual(problem);
});

const [first] = answer.strands;
test.for([
	['a text whose fingerprint is another', { ...request, print: '0123456789' }],
	['two passages of one id', twiceOver()],
	['no passage', { ...request, parts: [request.parts[1]!] }],
	[
		'a passage that objects are born with',
		{ ...request, parts: [{ ...request.parts[0]!, id: '__proto__' }] }
	],
	['a label of another strand', { ...request, asked: [{ strand: 'framing', labels: ['L1'] }] }],
	['a strand twice', { ...request, asked: [request.asked[0]!, request.asked[0]!] }],
	['no publisher', { ...request, provenance: { ...request.provenance, publisher: ' ' } }],
	['a day that no calendar has', { ...request, at: 8.65e15 }]
] as const)('%s is refused in what is sent', ([, sent]) => {
	expect(refusal(() => unpack(pack(sent as never)))).toEqual(problem);
});

test.for([
	['a reader that objects are born with', { ...answer, reader: '__proto__' }],
	['a reader called constructor', { ...answer, reader: 'constructor' }],
	['a mark that ends before it begins', withMark({ from: 9, to: 2 })],
	['a mark on a passage that was not seen', withMark({ at: 'p9' })],
	['a label of another strand', withMark({ label: 'S1' as const })],
	['a name of a page', { ...answer, name: 'x'.repeat(61) }],
	['a strand twice', { ...answer, strands: [first!, first!] }],
	['no strand', { ...answer, strands: [] }],
	['501 marks', { ...answer, strands: [{ ...first!, marks: Array(501).fill(first!.marks[0]) }] }]
] as const)('%s is refused in what comes back', ([, sent]) => {
	expect(refusal(() => reply.unpack(reply.pack(sent as reply.Reply)))).toEqual(problem);
});

function twiceOver(): Request {
	const parts = [...request.parts, request.parts[0]!];
	return { ...request, parts, print: printOf(blocksOf({ parts })) };
}

function withMark(change: Partial<reply.Said>): reply.Reply {
	return { ...answer, strands: [{ ...first!, marks: [{ ...first!.marks[0]!, ...change }] }] };
}

test('a text without words to mark is none', () => {
	const parts = [{ ...request.parts[0]!, sentences: [['', '—', '']] }];
	const print = printOf(blocksOf({ parts }).filter(isPassage));
	expect(refusal(() => unpack(pack({ ...request, parts, print })))).toEqual(problem);
});
