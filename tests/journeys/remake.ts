import { createHash } from 'node:crypto';
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

const texts = ['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt'];
const inline = /<script>([^]*?)<\/script>/g;

const hash = (script: string) => createHash('sha256').update(script).digest('base64');

/** The name of a file that never changes, in another version: its hash is another one. */
function renamed(file: string): string {
	const kind = extname(file);
	return `${basename(file, kind)}-next${kind}`;
}

/**
 * Copies a built site as the next version of itself, as if it had been built anew: another version
 * name, other names for all files that never change, and the hashes in the security policy to match.
 * Each page says `<meta name="version" content="next">`.
 */
export async function remake(from: string, to: string): Promise<void> {
	await cp(from, to, { recursive: true });
	const { version } = JSON.parse(await readFile(join(to, '_app/version.json'), 'utf8'));
	const entries = await readdir(to, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	// What reads codes is the same in most versions: it stays as it was.
	const lasting = files
		.filter((file) => file.includes(`${join('_app', 'immutable')}`))
		.filter((file) => !/\.wasm$|reader\.worker/.test(file));
	const names = new Map(lasting.map((file) => [basename(file), renamed(file)]));
	names.set(version, `${version}-next`);
	const old = new RegExp(
		[...names.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'),
		'g'
	);
	for (const file of files) {
		if (texts.includes(extname(file))) {
			const before = await readFile(file, 'utf8');
			let after = before.replace(old, (name) => names.get(name)!);
			if (file.endsWith('.html')) {
				const scripts = [...after.matchAll(inline)].map(([, script]) => script!);
				[...before.matchAll(inline)].forEach(([, script], n) => {
					after = after.replaceAll(hash(script!), hash(scripts[n]!));
				});
				after = after.replace('<head>', '<head><meta name="version" content="next">');
			}
			await writeFile(file, after);
		}
		if (lasting.includes(file)) await rename(file, join(dirname(file), renamed(file)));
	}
}
