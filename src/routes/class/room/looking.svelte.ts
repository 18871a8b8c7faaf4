import { Problem } from '$lib/core/problem';
import {
	cameraOf,
	cameras,
	closeCamera,
	hasTorch,
	openCamera,
	setTorch,
	type Camera
} from '$lib/exchange/camera';
import { openEye } from '$lib/exchange/eye';
import { still } from '$lib/exchange/still';

/** How long the device rests between two looks, in milliseconds: codes change every 600. */
const rest = 80;

/** A camera that looks for codes, one look at a time, from `start` to `stop`. */
export class Looking {
	picture = $state.raw<MediaStream | null>(null);
	cameras = $state.raw<Camera[]>([]);
	camera = $state<string | null>(null);
	/** Whether its light is on; null where it has none. */
	light = $state<boolean | null>(null);
	problem = $state.raw<Problem | null>(null);
	private turn = 0;
	private close = () => {};

	/** `seen` is called with the bytes of every code in every look, and the next look waits for it. */
	constructor(
		private readonly video: () => HTMLVideoElement | undefined,
		private readonly seen: (code: Uint8Array) => Promise<void>
	) {}

	/** Turns on a camera, by its id or the one of before, and looks until it is stopped. */
	async start(id = this.camera) {
		this.stop();
		this.problem = null;
		const turn = this.turn;
		const isOver = () => turn !== this.turn;
		try {
			const picture = await openCamera(id);
			if (isOver()) return closeCamera(picture);
			this.picture = picture;
			this.close = () => closeCamera(picture);
			this.camera = cameraOf(picture);
			this.light = hasTorch(picture) ? false : null;
			picture.getVideoTracks()[0]!.onended = () => {
				this.stop();
				this.problem = lost();
			};
			this.cameras = await cameras();
			if (!isOver()) await this.look(isOver);
		} catch (error) {
			if (!isOver()) this.stop();
			if (!(error instanceof Problem)) throw error;
			this.problem = error;
		}
	}

	/** Turns the camera off. */
	stop() {
		this.turn++;
		this.close();
		this.close = () => {};
		[this.picture, this.light] = [null, null];
	}

	/** Switches the light on or off. */
	async switchLight() {
		if (!this.picture || this.light === null) return;
		try {
			await setTorch(this.picture, !this.light);
			this.light = !this.light;
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			this.problem = error;
		}
	}

	private async look(isOver: () => boolean) {
		const eye = openEye();
		const closeAll = this.close;
		this.close = () => {
			eye.close();
			closeAll();
		};
		await eye.read(null);
		while (!isOver()) {
			const video = this.video();
			const picture = video ? still(video) : null;
			for (const code of picture ? await eye.read(picture) : []) {
				if (isOver()) return;
				await this.seen(code);
			}
			await new Promise((rested) => setTimeout(rested, rest));
		}
	}
}

const lost = () =>
	new Problem('The camera was disconnected or switched off.', 'Connect it and try again.');
