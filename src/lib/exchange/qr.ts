import { encode } from 'uqr';

/**
 * A QR code (ISO/IEC 18004): its version from 1 to 40, how many modules each side has, and the modules
 * row by row, true for dark. A reader needs four light modules all around, which are not among them.
 */
export type Code = { version: number; size: number; modules: boolean[][] };

/**
 * The code for some bytes in byte mode. Level M repairs 15 % of it, for paper and cameras across a desk;
 * L repairs 7 % and has fewer modules, for many codes on a screen. Throws where it takes over version 40.
 */
export function code(bytes: Uint8Array, level: 'L' | 'M' = 'M'): Code {
	const { version, size, data } = encode([...bytes], { ecc: level, boostEcc: false, border: 0 });
	return { version, size, modules: data };
}
