/**
 * Whether the document that is open may ask another origin: only where this page was loaded by itself, and did not
 * take the place of another.
 */
export function mayAsk(): boolean {
	const policy = document.querySelector('meta[http-equiv="content-security-policy"]');
	return policy?.getAttribute('content')?.includes(' https:') ?? true;
}
