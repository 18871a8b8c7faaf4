/**
 * Whether what reads codes is on this device, so that a teacher scans without a network: `unkept` also where
 * this browser keeps nothing for use without one.
 */
export const eye: { is: 'unkept' | 'coming' | 'kept' } = $state({ is: 'unkept' });

/** Has the service worker keep what reads codes: about a megabyte, and only for those who have a class. */
export async function keepEye(): Promise<void> {
	if (eye.is !== 'unkept') return;
	eye.is = 'coming';
	const [{ eyeFiles }, { active }] = await Promise.all([
		import('$lib/exchange/eye'),
		navigator.serviceWorker.ready
	]);
	const isKept = await new Promise<boolean>((settle) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => settle(data.complete === true);
		active!.postMessage({ type: 'keep', files: eyeFiles }, [port2]);
	});
	eye.is = isKept ? 'kept' : 'unkept';
}
