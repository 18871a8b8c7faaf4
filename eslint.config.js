import js from '@eslint/js';
import globals from 'globals';
import ts from 'typescript-eslint';
import config from './svelte.config.js';

// TypeScript reads components as the parser translates them: otherwise each of them changes the program,
// which is then made anew for each. It is read where the plugin is loaded, so that waits.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1';
const { default: svelte } = await import('eslint-plugin-svelte');

export default ts.config(
	{
		ignores: [
			'build/',
			'build-portable/',
			'.svelte-kit/',
			'node_modules/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.recommended,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			'no-undef': 'off',
			'no-empty': ['error', { allowEmptyCatch: false }],
			'@typescript-eslint/no-unused-vars': [
				'error',
				{ argsIgnorePattern: '^_', varsIgnorePattern: '^_' }
			],
			// Loupe has runes and no stores. To ask of every expression what type it has took half of all the time.
			'svelte/require-store-reactive-access': 'off',
			'no-restricted-imports': ['error', 'svelte/store', '$app/stores'],
			'svelte/no-navigation-without-resolve': 'off',
			'svelte/prefer-svelte-reactivity': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: {
			parserOptions: {
				projectService: true,
				extraFileExtensions: ['.svelte'],
				parser: ts.parser,
				svelteConfig: config
			}
		}
	}
);
