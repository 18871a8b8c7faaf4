import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from './src/bin/browser.js';

const port = Number(process.env.LOUPE_PORT ?? 4290);
// LOUPE_URL names a Loupe that is already being served.
const served = process.env.LOUPE_URL;
const url = served ?? `http://127.0.0.1:${port}`;
const isRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: 'tests/journeys',
	testMatch: '**/*.spec.ts',
	fullyParallel: true,
	workers: 2,
	// Where a change is judged, a journey that fails is run once more, and named in the summary.
	retries: Number(process.env.LOUPE_RETRIES ?? 0),
	// A busy machine is given time: only what fails waits so long.
	timeout: 120_000,
	expect: { timeout: 30_000 },
	forbidOnly: Boolean(process.env.CI),
	reporter: [['list']],
	use: {
		...devices['Desktop Chrome'],
		baseURL: url,
		// A trace slows each journey by a quarter: ask for one with --trace on to see why a journey fails.
		trace: 'off',
		launchOptions: {
			executablePath: findBrowser() ?? undefined,
			args: [
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				...(isRoot ? ['--no-sandbox'] : [])
			]
		}
	},
	projects: [{ name: 'chromium' }],
	webServer: served
		? undefined
		: { command: `"${process.execPath}" src/bin/serve.js --port ${port}`, url }
});
