type Policy = { createScriptURL: (address: string) => unknown };
type Factory = { createPolicy: (name: string, rules: object) => Policy };

let policy: Policy | null = null;

/**
 * The address of a script of ours, as browsers with Trusted Types want it: where it is for a worker. An
 * address at another origin throws: nothing of strangers runs here.
 */
export function trusted(address: string): string {
	const { href, origin } = new URL(address, location.href);
	if (origin !== location.origin) throw new Error(`No script of ours: ${address}`);
	const { trustedTypes } = globalThis as { trustedTypes?: Factory };
	if (!trustedTypes) return href;
	policy ??= trustedTypes.createPolicy('loupe-script', { createScriptURL: (own: string) => own });
	return policy.createScriptURL(href) as string;
}
