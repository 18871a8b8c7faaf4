// Stands first in every command, and is written so that an old Node can read it as well.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const fits = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (!fits) {
	console.error(
		'Loupe needs Node 20.19 or later (or 22.12 or later); this is Node ' +
			process.versions.node +
			'. Get a newer one from https://nodejs.org and try again.'
	);
	process.exit(1);
}
