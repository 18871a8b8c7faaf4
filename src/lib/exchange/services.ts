// Plain links, no script of either service: nothing is asked of them until a person opens one.

/** Spaces as %20: not every service reads a plus as a space. */
const asked = (address: string, values: Record<string, string>) =>
	`${address}?${new URLSearchParams(values).toString().replaceAll('+', '%20')}`;

const cut = (text: string, most: number) => [...text].slice(0, most).join('');

/**
 * A link that opens Google Classroom with an address to give to a class. It hands all of the address to
 * Google, also what stands behind the #. `url` and `title` are those of the Classroom share button
 * (https://developers.google.com/classroom/guides/sharebutton), whose script opens this same address.
 */
export function toClassroom(link: string, title: string): string {
	return asked('https://classroom.google.com/share', { url: link, title });
}

/**
 * A link that opens Microsoft Teams with an address to post or to make an assignment of. It hands all of the
 * address to Microsoft, also what stands behind the #. `href`, `msgText` (at most 200 characters) and
 * `assignTitle` (at most 50) are those of Share to Teams
 * (https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/share-to-teams-from-web-apps).
 */
export function toTeams(link: string, title: string): string {
	const words = { msgText: cut(title, 200), assignTitle: cut(title, 50) };
	return asked('https://teams.microsoft.com/share', { href: link, ...words });
}
