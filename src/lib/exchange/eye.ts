import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url';
import { Problem } from '../core/problem';
import Reader from './reader.worker?worker';

/** What the reader is asked: to read a picture, or with null only to get ready. */
export type Question = { picture: ImageData | null; wasm: string };
/** The bytes of all codes in it; null where the reader could not be loaded. */
export type Answer = Uint8Array[] | null;

/** What reads codes beside the page, until it is closed. */
export type Eye = { read: (picture: ImageData | null) => Promise<Uint8Array[]>; close: () => void };

const unread = () =>
	new Problem(
		'What reads codes could not be loaded.',
		'Go online once and try again. Until then, use a file or paste the text code.'
	);

/**
 * Opens what reads codes. `read` gives the bytes of all QR codes in a picture, which is used up by that,
 * and with null only gets ready; it throws a Problem where the reader cannot be loaded. Ask one question
 * at a time. What is asked of it when it is closed is never answered.
 */
export function openEye(): Eye {
	const reader = new Reader();
	const read = (picture: ImageData | null) =>
		new Promise<Uint8Array[]>((settle, fail) => {
			reader.onerror = ({ message }) => {
				console.info(`The reader stopped: ${message}`);
				fail(unread());
			};
			reader.onmessage = ({ data }: MessageEvent<Answer>) => (data ? settle(data) : fail(unread()));
			const question: Question = { picture, wasm };
			reader.postMessage(question, picture ? [picture.data.buffer] : []);
		});
	return { read, close: () => reader.terminate() };
}
