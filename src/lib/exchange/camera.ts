import { Problem } from '../core/problem';

/** A camera of this device; its name as the system says it, or empty where it does not. */
export type Camera = { id: string; name: string };

const instead = 'Until then, use a file or paste the text code.';

/** Why there is no picture, by the name of what the browser threw (Media Capture and Streams, 10.3.2). */
const reasons: Record<string, () => Problem> = {
	NotAllowedError: () =>
		new Problem(
			'This browser does not let Loupe use the camera.',
			`Press the camera or the lock beside the address, allow the camera, and try again. ${instead}`
		),
	NotFoundError: () =>
		new Problem(
			'This device has no camera.',
			'Connect one and try again, or use a file or paste the text code.'
		),
	NotReadableError: () =>
		new Problem(
			'The camera cannot be used now: perhaps another program or tab has it.',
			`Close that one and try again. ${instead}`
		)
};
const same: Record<string, string> = {
	SecurityError: 'NotAllowedError',
	OverconstrainedError: 'NotFoundError',
	AbortError: 'NotReadableError'
};

/**
 * The moving picture of a camera, by its id or, with null, of the one that looks away from the person, as
 * fine as 1080p where it can. To be closed with `closeCamera`. Throws a Problem where the page is not
 * safe, the camera is denied, missing or in use.
 */
export async function openCamera(id: string | null): Promise<MediaStream> {
	// Browsers hide cameras from pages that did not come over https or from this machine.
	if (!navigator.mediaDevices?.getUserMedia) {
		throw new Problem(
			'Browsers give the camera only to safe pages.',
			`Open Loupe at an address that begins with https. ${instead}`
		);
	}
	const which =
		id === null ? { facingMode: { ideal: 'environment' } } : { deviceId: { ideal: id } };
	const video = { ...which, width: { ideal: 1920 }, height: { ideal: 1080 } };
	try {
		return await navigator.mediaDevices.getUserMedia({ video, audio: false });
	} catch (error) {
		if (!(error instanceof DOMException || error instanceof Error)) throw error;
		const why = reasons[same[error.name] ?? error.name];
		if (!why) throw error;
		throw why();
	}
}

/** Turns a camera off. */
export function closeCamera(picture: MediaStream): void {
	for (const track of picture.getTracks()) track.stop();
}

/** The cameras of this device. Browsers tell their names only once one of them was allowed. */
export async function cameras(): Promise<Camera[]> {
	const all = await navigator.mediaDevices.enumerateDevices();
	return all
		.filter(({ kind }) => kind === 'videoinput')
		.map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

/** Which of the cameras a picture comes from; null where the browser does not tell. */
export function cameraOf(picture: MediaStream): string | null {
	return picture.getVideoTracks()[0]?.getSettings().deviceId ?? null;
}

/** `torch` is not among the types of the DOM yet (MediaStream Image Capture, 5). */
type Lamp = MediaTrackCapabilities & MediaTrackConstraintSet & { torch?: boolean };

/** Whether the camera has a light that can be switched. */
export function hasTorch(picture: MediaStream): boolean {
	const track = picture.getVideoTracks()[0];
	return (track?.getCapabilities?.() as Lamp | undefined)?.torch ?? false;
}

/** Switches the light of a camera. Throws a Problem where it would not. */
export async function setTorch(picture: MediaStream, torch: boolean): Promise<void> {
	const lamp: Lamp = { torch };
	try {
		await picture.getVideoTracks()[0]?.applyConstraints({ advanced: [lamp] });
	} catch (error) {
		if (!(error instanceof DOMException || error instanceof Error)) throw error;
		throw new Problem('The light could not be switched.', 'Scan in a brighter place.');
	}
}
