import './node.js';

// Loaded only now, so that a Node that is too old gets its sentence before it meets newer things.
const { parseArgs } = await import('node:util');
const { Trouble } = await import('./run.js');

const usage = `npm start                    build what changed, and serve it to this computer
npm start -- --host          serve it to the network as well
npm start -- --port 8080     at another port (a busy one gives way to the next)`;

function options() {
	const known = /** @type {const} */ ({
		host: { type: 'boolean' },
		port: { type: 'string' },
		help: { type: 'boolean', short: 'h' }
	});
	try {
		const { host, port, help } = parseArgs({ options: known }).values;
		const number = port === undefined ? undefined : Number(port);
		if (number !== undefined && !(Number.isInteger(number) && number >= 0 && number < 65536)) {
			throw new Error(`“${port}” is not a port: give a number from 1 to 65535.`);
		}
		return { lan: host, port: number, help };
	} catch (error) {
		throw new Trouble(`${/** @type {Error} */ (error).message}\n\n${usage}`);
	}
}

try {
	const { help, lan, port } = options();
	if (help) {
		console.log(usage);
	} else {
		const { install } = await import('./packages.js');
		await install();
		const { build } = await import('./build.js');
		await build();
		const { serve } = await import('./serve.js');
		const { url, neighbours } = await serve({ lan, port });
		const { greeting } = await import('./greeting.js');
		console.log(greeting({ url, neighbours, lan }));
	}
} catch (error) {
	if (!(error instanceof Trouble)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
