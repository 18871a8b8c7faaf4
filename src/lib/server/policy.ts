/** The one page that asks another origin: where a teacher sends records to the store of a school. */
const asking = '/class/records';
const own = "connect-src 'self'";
/** What is on the way is encrypted, or stays on this machine. */
const others = `${own} https: http://localhost:* http://127.0.0.1:*`;

/**
 * A content security policy, in a page or by itself, as the page of this route needs it: that which may ask others
 * may, all others stay as they were. Throws where the policy does not say whom a page may ask.
 */
export function policyFor(route: string, text: string): string {
	if (route !== asking) return text;
	if (text.split(own).length !== 2) throw new Error(`No “${own}” for ${route}`);
	return text.replace(own, () => others);
}
