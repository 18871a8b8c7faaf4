import { safe } from '../../markup';

/** All but the characters that XML 1.0 knows (section 2.2): half of a surrogate pair is none of them. */
const unknown = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text in XML 1.0, in an element or in an attribute. What no XML may hold is left out. */
export function xml(text: string): string {
	return safe(text.replace(unknown, ''));
}

/** What a course is called in XML: its title, or our own name where nothing of the title can stand in XML. */
export function titled(title: string): string {
	return xml(title).trim() || 'Loupe';
}

/**
 * A name for the parts of a manifest (an NCName), another one for each other text: what no name may hold
 * stands between underscores as its number.
 */
export function named(...parts: (string | number)[]): string {
	const all = parts.map((part) =>
		String(part).replace(/[^A-Za-z0-9]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`)
	);
	return ['loupe', ...all].join('-');
}

/** A number from 0 to 1, or 0 to 100, as manifests write it: never with an exponent, at most four decimals. */
export function decimal(value: number): string {
	return String(Number(value.toFixed(4)));
}
