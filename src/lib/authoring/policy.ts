type Rules = { createHTML: (html: string) => string; createScriptURL: (address: string) => string };
type Factory = { createPolicy: (name: string, rules: Rules) => unknown };

let policy: unknown = null;

/**
 * What DOMPurify needs where a browser has Trusted Types. Such a policy can be made once: every purifier takes
 * this one. Nothing where a browser does not know them.
 */
export function purifying(): { TRUSTED_TYPES_POLICY?: never } {
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	if (!trustedTypes) return {};
	policy ??= trustedTypes.createPolicy('dompurify', {
		createHTML: (html) => html,
		createScriptURL: (address) => address
	});
	return { TRUSTED_TYPES_POLICY: policy as never };
}
