type Policy = { createHTML: (html: string) => unknown };
type Factory = { createPolicy: (name: string, rules: object) => Policy };

let policy: Policy | null = null;

/**
 * HTML as browsers with Trusted Types want it for `{@html}`. Only for what is harmless by the way in which it was
 * made: every word escaped (core/markup), reviewed and built with the site, or purified (authoring/markdown).
 */
export function harmless(html: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	if (!trustedTypes) return html;
	policy ??= trustedTypes.createPolicy('loupe-html', { createHTML: (ours: string) => ours });
	return policy.createHTML(html) as string;
}
