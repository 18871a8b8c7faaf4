/**
 * How it went with the share sheet: `shared`; `unavailable` where there is none for files; `aborted` where
 * the person closed it; `refused` where the browser or the system would not.
 */
export type Shared = 'shared' | 'unavailable' | 'aborted' | 'refused';

const textFile = (text: string, name: string) => new File([text], name, { type: 'text/plain' });

/** Whether this device can hand a text file to another program. Browsers allow no ending of our own. */
export function canShare(): boolean {
	return navigator.canShare?.({ files: [textFile('', 'loupe.txt')] }) ?? false;
}

/** Opens the share sheet with a text file whose name ends in `.txt`: only right after a press or a key. */
export async function share(text: string, name: string, title: string): Promise<Shared> {
	if (!canShare()) return 'unavailable';
	try {
		await navigator.share({ files: [textFile(text, name)], title });
		return 'shared';
	} catch (error) {
		if (!(error instanceof DOMException)) throw error;
		return error.name === 'AbortError' ? 'aborted' : 'refused';
	}
}
