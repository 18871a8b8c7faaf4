import type { Answer, Question } from './eye';
import { prepare, read } from './reader';

// Reads pictures beside the page, so that the page stays alive meanwhile.
addEventListener('message', async ({ data: { picture, wasm } }: MessageEvent<Question>) => {
	const answer = (codes: Answer) => postMessage(codes);
	const isReady = await prepare(wasm).then(
		() => true,
		(error) => console.info(`The reader could not be loaded: ${String(error)}`)
	);
	if (isReady) answer(picture ? await read(picture) : []);
	else answer(null);
});
