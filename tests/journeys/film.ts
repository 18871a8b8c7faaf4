import { open } from 'node:fs/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { code, type Code } from '../../src/lib/exchange/qr';
import { photographed, type Photo } from '../exchange/picture';
import { test as plain } from './test';

const [width, height] = [1280, 720];
/** Pictures a second: on a slow machine the reader takes a while for each, and the film runs in a ring. */
const pace = 2;

/** A code as a camera sees it on a screen: small, and with `how` turned and out of focus. */
export function shot(of: Code, how: { turn?: number; blur?: number } = {}): Photo {
	const pixels = Math.min(6, Math.floor((height - 60) / (of.size + 8)));
	return photographed(of, { width, height, pixels, ...how });
}

/** The codes of some bytes as a student’s screen shows them. */
export const shots = (codes: Uint8Array[], level: 'L' | 'M' = 'M') =>
	codes.map((bytes) => shot(code(bytes, level)));

/** Writes pictures as the film that the browser’s camera shows: YUV4MPEG2, without colour. */
async function write(path: string, pictures: Photo[]) {
	const file = await open(path, 'w');
	await file.write(`YUV4MPEG2 W${width} H${height} F${pace}:1 Ip A1:1 C420jpeg\n`);
	const colour = Buffer.alloc((width * height) / 2, 128);
	for (const { grey } of pictures) {
		await file.write('FRAME\n');
		await file.write(grey);
		await file.write(colour);
	}
	await file.close();
}

type Filming = { film: (pictures: Photo[]) => Promise<void> };

/** A browser of its own, whose camera shows what `film` was given before it is turned on. */
export const test = plain.extend<Filming, { reel: string }>({
	reel: [
		// eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
		async ({}, use) => {
			const folder = await mkdtemp(join(tmpdir(), 'loupe-film-'));
			await use(join(folder, 'film.y4m'));
			await rm(folder, { recursive: true });
		},
		{ scope: 'worker' }
	],
	launchOptions: [
		({ launchOptions, reel }, use) =>
			use({
				...launchOptions,
				args: [
					...(launchOptions.args ?? []),
					'--use-fake-ui-for-media-stream',
					'--use-fake-device-for-media-stream',
					`--use-file-for-fake-video-capture=${reel}`
				]
			}),
		{ scope: 'worker' }
	],
	film: ({ reel }, use) => use((pictures) => write(reel, pictures))
});
