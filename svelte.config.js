import adapter from '@sveltejs/adapter-static';
import { anywhere } from './src/bin/anywhere.js';
import { fingerprint } from './src/bin/build.js';
import { portable } from './src/bin/portable/kit.js';
import { root } from './src/bin/run.js';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: anywhere(adapter({ fallback: '404.html', strict: true }), 'build/404.html'),
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				// The hash is that of the style attribute on SvelteKit's own route announcer.
				'style-src': [
					'self',
					'unsafe-hashes',
					'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='
				],
				'img-src': ['self', 'data:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'base-uri': ['none'],
				'form-action': ['none']
			}
		},
		serviceWorker: { register: false },
		// The same files make the same version: serving them again offers nobody an update.
		version: { name: fingerprint(root).slice(0, 16) }
	}
};

export default process.env.LOUPE_PORTABLE ? portable(config) : config;
