/** The most pixels of a side that are read: more than 1080p only takes longer. */
const most = 1920;

let canvas: HTMLCanvasElement | null = null;

/** What a video shows now, for the reader; null while there is nothing to see. */
export function still(video: HTMLVideoElement): ImageData | null {
	const { videoWidth, videoHeight, readyState } = video;
	if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !videoWidth || !videoHeight) return null;
	const scale = Math.min(1, most / Math.max(videoWidth, videoHeight));
	const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)];
	canvas ??= document.createElement('canvas');
	if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.drawImage(video, 0, 0, width, height);
	return context.getImageData(0, 0, width, height);
}
