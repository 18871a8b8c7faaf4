import type { Code } from '$lib/exchange/qr';

/** A code as pixels of grey, without a camera between: so many a module, four light modules around it. */
export function drawn(code: Code, pixels: number): ImageData {
	const side = (code.size + 8) * pixels;
	return coloured(photographed(code, { width: side, height: side, pixels, light: 255, dark: 0 }));
}

/** What a camera sees: one number from 0, black, to 255 for each pixel. */
export type Photo = { width: number; height: number; grey: Uint8Array };

type How = {
	width: number;
	height: number;
	/** Pixels a module. */
	pixels: number;
	/** By how many degrees the device is turned. */
	turn?: number;
	/** Over how many pixels to each side the picture is smeared. */
	blur?: number;
	light?: number;
	dark?: number;
};

/** In how many places of a pixel across and down one looks whether it is dark. */
const fine = 3;

/** The picture that a camera makes of a code in its middle: on paper white, turned, out of focus. */
export function photographed({ size, modules }: Code, how: How): Photo {
	const { width, height, pixels, turn = 0, blur = 0, light = 205, dark = 45 } = how;
	const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
	const grey = new Uint8Array(width * height).fill(light);
	const reach = Math.ceil(size * pixels * 0.75);
	for (let y = Math.max(0, height / 2 - reach); y < Math.min(height, height / 2 + reach); y++) {
		for (let x = Math.max(0, width / 2 - reach); x < Math.min(width, width / 2 + reach); x++) {
			let found = 0;
			for (let n = 0; n < fine * fine; n++) {
				const across = (Math.floor(x) + ((n % fine) + 0.5) / fine - width / 2) / pixels;
				const down = (Math.floor(y) + (Math.floor(n / fine) + 0.5) / fine - height / 2) / pixels;
				const column = Math.floor(across * cos + down * sin + size / 2);
				const row = Math.floor(down * cos - across * sin + size / 2);
				if (modules[row]?.[column]) found++;
			}
			const at = Math.floor(y) * width + Math.floor(x);
			grey[at] = Math.round(light + ((dark - light) * found) / (fine * fine));
		}
	}
	return blur
		? smeared(smeared({ width, height, grey }, blur, 1), blur, width)
		: { width, height, grey };
}

/** Each pixel as the middle of those before and after it, `step` apart. */
function smeared({ width, height, grey }: Photo, blur: number, step: number): Photo {
	const out = grey.map((own, at) => {
		let sum = 0;
		for (let n = -blur; n <= blur; n++) sum += grey[at + n * step] ?? own;
		return Math.round(sum / (2 * blur + 1));
	});
	return { width, height, grey: out };
}

/** A photo as browsers give it: red, green, blue and opacity. */
export function coloured({ width, height, grey }: Photo): ImageData {
	const data = new Uint8ClampedArray(width * height * 4);
	grey.forEach((value, n) => data.set([value, value, value, 255], n * 4));
	return { data, width, height, colorSpace: 'srgb' };
}
