import './node.js';

// Loaded only now, so that a Node that is too old gets its sentence before it meets newer things.
const { Trouble } = await import('./run.js');

try {
	const { install } = await import('./packages.js');
	await install();
	const { choose, runAll } = await import('./steps.js');
	process.exitCode = await runAll(choose(process.argv.slice(2)));
} catch (error) {
	if (!(error instanceof Trouble)) throw error;
	console.error(`${error.message}\n\n0 passed, 1 failed`);
	process.exitCode = 1;
}
