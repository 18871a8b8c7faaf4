import { sveltekit } from '@sveltejs/kit/vite';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { held, unhosted } from './src/bin/portable/plugins.js';
import { layOut } from './src/bin/portable/routes.js';
import { originOf } from './src/lib/server/card';
import usual from './vite.config';

// Read by svelte.config.js, here and in the threads in which SvelteKit finishes a build.
process.env.LOUPE_PORTABLE = '1';

/** Loupe as one file, for a stick: the same pages, without a server and without files beside it. */
export default defineConfig(async (env) => {
	const { resolve, build } = await usual(env);
	layOut(join(import.meta.dirname, '.svelte-kit/portable/src'));
	return {
		plugins: [held(), unhosted(), sveltekit()],
		build: { target: build?.target, assetsInlineLimit: Number.MAX_SAFE_INTEGER },
		define: { LOUPE_ORIGIN: JSON.stringify(originOf(process.env.LOUPE_ORIGIN)) },
		// A page that lies on a disk may not run a worker that is a module.
		worker: { format: 'iife' },
		resolve
	};
});
