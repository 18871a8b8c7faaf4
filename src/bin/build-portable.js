import './node.js';

// Loaded only now, so that a Node that is too old gets its sentence before it meets newer things.
const { statSync } = await import('node:fs');
const { join } = await import('node:path');
const { root, tool, Trouble } = await import('./run.js');

try {
	const { install } = await import('./packages.js');
	await install();
	// In a fresh clone, nothing has written yet what the TypeScript of the repository builds on.
	const { code, output } = await tool('@sveltejs/kit:svelte-kit', ['sync'], { quiet: true });
	if (code !== 0) throw new Trouble(`${output.trim()}\n\nsvelte-kit sync failed.`);
	const { build, kinds } = await import('./build.js');
	await build('portable');
	const file = join(kinds.portable.into, 'loupe.html');
	const size = (statSync(join(root, file)).size / 1_000_000).toFixed(1);
	console.log(`${file}: all of Loupe in one file of ${size} MB.
Copy it to a stick and open it with a double click. What is done in it is kept in the browser of
that computer, not on the stick: save work to a file to take it along.`);
} catch (error) {
	if (!(error instanceof Trouble)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
