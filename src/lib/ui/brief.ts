/** The first words of a fact about where a text comes from; the whole of it stands on the lesson’s own page. */
export function brief(fact: string): string {
	return fact.split(/(?<=[^\s.]{3})[.:;](?:\s|$)| \(the /u)[0]!;
}
