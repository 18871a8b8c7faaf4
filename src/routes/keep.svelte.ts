import { portable } from './site';

/** Parts of Loupe that not everybody needs, as the service worker calls them. */
type Part = 'reader' | 'author' | 'player';

/**
 * Whether each part is on this device, so that it works without a network: `unkept` also where this browser
 * keeps nothing for use without one.
 */
export const parts: Record<Part, 'unkept' | 'coming' | 'kept'> = $state({
	reader: portable ? 'kept' : 'unkept',
	author: portable ? 'kept' : 'unkept',
	player: portable ? 'kept' : 'unkept'
});

/** Has the service worker keep a part: about a megabyte, and only for those who need it. */
export async function keepPart(part: Part): Promise<void> {
	if (parts[part] !== 'unkept') return;
	parts[part] = 'coming';
	const { active } = await navigator.serviceWorker.ready;
	const isKept = await new Promise<boolean>((settle) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => settle(data.complete === true);
		active!.postMessage({ type: 'keep', part }, [port2]);
	});
	parts[part] = isKept ? 'kept' : 'unkept';
}
