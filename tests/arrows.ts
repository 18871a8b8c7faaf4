import { read, type Source } from './reading';

type Rule = { inner: RegExp; outer: RegExp };

/** What the files of a folder may import: of ours (under `src` or `src/lib`), and of others. */
const rules: Record<string, Rule> = {
	core: { inner: /^core\//, outer: /^valibot$/ },
	ui: { inner: /^(ui|core)\//, outer: /^(svelte|@recogito\/text-annotator)(\/|$)/ },
	store: {
		inner: /^(store|core)\//,
		outer: /^(valibot|dexie|fake-indexeddb|@noble\/ciphers\/aes\.js|svelte(\/.*)?)$/
	},
	practice: { inner: /^(practice|core)\//, outer: /^ts-fsrs$/ },
	exchange: {
		inner: /^(exchange|core)\//,
		outer: /^(fflate|uqr|papaparse|@hpke\/core|zxing-wasm\/reader(\/zxing_reader\.wasm\?url)?)$/
	},
	authoring: {
		inner: /^(authoring|core)\//,
		outer:
			/^(approx-string-match|dompurify|@mozilla\/readability|mammoth|marked|yaml|compromise\/two)$/
	},
	search: { inner: /^(search|core)\//, outer: /^minisearch$/ },
	server: { inner: /^(server|core)\//, outer: /^(valibot|yaml|marked|node:.+)$/ },
	routes: {
		inner: /^(routes|core|ui|store|search|exchange|practice|authoring|server)\/|^(app|fonts)\.css$/,
		outer: /^(\$app\/|svelte(\/|$)|@sveltejs\/kit$|@fontsource|valibot$|virtual:player$)/
	},
	// A second composition, without router and database: it may use what of routes needs neither.
	player: {
		inner:
			/^(player|core|ui|exchange)\/|^app\.css$|^routes\/(id|file|assigned\/hand-in\/Ways\.svelte)$/,
		outer: /^svelte(\/|$)/
	},
	worker: { inner: /^$/, outer: /^\$service-worker$/ },
	portable: { inner: /^(portable|exchange|core)\//, outer: /^@sveltejs\/kit$/ },
	bin: {
		inner: /^bin\//,
		outer: /^(node:.+|sirv|@playwright\/test|vite|@sveltejs\/vite-plugin-svelte)$/
	}
};

// A date that is made of a time that was handed in reads no clock.
const clock = ['Date.now', 'new Date()', 'Date()', 'performance.now'];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'document.cookie'];
const address = ['location', 'history', 'window.location', 'document.location'];
const chance = ['Math.random', 'crypto'];
const browser = ['window', 'document', 'navigator', 'globalThis', 'self', 'fetch', 'Element'];
const time = ['performance', 'setTimeout', 'setInterval', 'requestAnimationFrame'];

/** The globals that the files of a folder may not use. */
const forbidden: Record<string, string[]> = {
	ui: [...clock, ...storage, ...address],
	practice: [...clock, ...storage, ...address, ...chance, ...browser, ...time],
	core: [...clock, ...storage, ...address, ...chance, ...browser, ...time]
};

/** The folder whose rules a file keeps. */
function folderOf(path: string): string {
	if (path === 'src/service-worker.ts') return 'worker';
	if (path === 'src/hooks.server.ts') return 'routes';
	return /^src\/(?:lib\/)?(\w+)\//.exec(path)?.[1] ?? '';
}

/** The file that an import of ours means; null for an import of others. */
function target(from: string, specifier: string): string | null {
	if (specifier.startsWith('$lib/')) return `src/lib/${specifier.slice(5)}`;
	if (!specifier.startsWith('.')) return null;
	return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

/** What a file does against architecture.md, a line for each. */
export function complaints(source: Source): string[] {
	const { path } = source;
	const folder = folderOf(path);
	const rule = rules[folder];
	if (!rule) return [`${path} lies in no folder that architecture.md knows`];
	const { imports, uses } = read(source);
	const wrong = imports.filter((specifier) => {
		const file = target(path, specifier);
		return file === null
			? !rule.outer.test(specifier)
			: !rule.inner.test(file.replace(/^src\/(lib\/)?/, ''));
	});
	const touched = (forbidden[folder] ?? []).filter((use) => uses.includes(use));
	return [
		...wrong.map((specifier) => `${path} imports ${specifier}`),
		...touched.map((use) => `${path} uses ${use}`)
	];
}

const bare = (path: string) => path.replace(/(\/index)?\.(ts|js)$/, '').replace(/\/index$/, '');

/** The rings in which files import each other, each as the way round. */
export function rings(sources: Source[]): string[] {
	const known = new Map(sources.map((source) => [bare(source.path), source]));
	const finished = new Set<string>();
	const found: string[] = [];
	function follow(path: string, way: string[]) {
		const source = known.get(path);
		if (!source || finished.has(path)) return;
		if (way.includes(path)) {
			found.push([...way.slice(way.indexOf(path)), path].join(' → '));
			return;
		}
		for (const specifier of read(source).imports) {
			const file = target(source.path, specifier);
			if (file !== null) follow(bare(file), [...way, path]);
		}
		finished.add(path);
	}
	for (const path of known.keys()) follow(path, []);
	return found;
}
