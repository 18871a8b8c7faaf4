/** Offers a text or some bytes as a download. True once the browser has taken it; where it goes is the person's affair. */
export async function download(
	content: string | Uint8Array<ArrayBuffer>,
	name: string,
	type = 'text/plain'
): Promise<boolean> {
	const address = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Some browsers read the address only after the click has returned.
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
	return true;
}

function asFile(text: string, name: string): File {
	return new File([text], name, { type: 'text/plain' });
}

/** The share sheet of the system, where it takes files. `send` is false when the person closed it. */
export const share = {
	possible(): boolean {
		return (
			typeof navigator.canShare === 'function' &&
			navigator.canShare({ files: [asFile('', 'loupe.txt')] })
		);
	},
	async send(text: string, name: string): Promise<boolean> {
		try {
			await navigator.share({ files: [asFile(text, name)], title: name });
			return true;
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return false;
			throw error;
		}
	}
};
