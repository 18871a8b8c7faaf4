import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [sveltekit()],
	// What a school's older Chromebooks, iPads and Firefox ESR run.
	build: { target: ['chrome109', 'safari16.4', 'firefox115'] },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/journeys/**'],
		environment: 'node'
	}
});
