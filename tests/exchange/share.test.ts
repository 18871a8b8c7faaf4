import { afterEach, expect, test, vi } from 'vitest';
import { share } from '$lib/exchange/share';

afterEach(() => vi.unstubAllGlobals());

const yes = (): boolean => true;
const failing = (name: string) => () => Promise.reject(new DOMException('', name));

test.for([
	['shared', { canShare: yes, share: () => Promise.resolve() }],
	['aborted', { canShare: yes, share: failing('AbortError') }],
	['refused', { canShare: yes, share: failing('NotAllowedError') }],
	['unavailable', { canShare: (): boolean => false }],
	['unavailable', {}]
] as const)('sharing a file is %s where the browser says so', async ([outcome, browser]) => {
	vi.stubGlobal('navigator', browser);
	expect(await share('LOUPE1.', 'loupe-Mina.txt', 'Work of Mina')).toBe(outcome);
});

test('a text file is shared, which every browser allows', async () => {
	const shared: ShareData[] = [];
	vi.stubGlobal('navigator', {
		canShare: () => true,
		share: (data: ShareData) => Promise.resolve(void shared.push(data))
	});
	await share('LOUPE1.', 'loupe-Mina.txt', 'Work of Mina');
	expect(shared[0]!.files!.map(({ name, type }) => [name, type])).toEqual([
		['loupe-Mina.txt', 'text/plain']
	]);
});
