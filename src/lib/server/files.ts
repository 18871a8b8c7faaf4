import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Found, Path } from '../core/rules/fault';
import { plainly } from '../core/rules/plainly';
import { parse } from './yaml';

/** A file of the lessons folder: what it holds (null where that is not right) and where its fields stand. */
export type Opened<T> = { value: T | null; tell: (fault: Found) => string };

/**
 * Opens files under a root folder and notes everything that is wrong with them in `wrong`, each as
 * `lessons/<file>:<line> <field>: what is wrong. What to do.`
 */
export function files(root: string, wrong: string[]) {
	function text(name: string): string | null {
		let content: string;
		try {
			content = readFileSync(join(root, name), 'utf8');
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			wrong.push(`lessons/${name}:1 (file): is missing. Write it; lessons/README.md says how.`);
			return null;
		}
		if (content.trim() !== '') return content;
		wrong.push(`lessons/${name}:1 (file): is empty. Write something in it.`);
		return null;
	}

	function open<T extends v.GenericSchema>(name: string, schema: T): Opened<v.InferOutput<T>> {
		const content = text(name);
		const page = parse(content ?? '');
		const tell = ({ path, message, fix }: Found) =>
			`lessons/${name}:${page.lineOf(path)} ${spell(page.value, path)}: ${message}. ${fix}`;
		if (content === null) return { value: null, tell };
		for (const { line, message } of page.errors) {
			wrong.push(`lessons/${name}:${line} (YAML): ${message}`);
		}
		if (page.errors.length) return { value: null, tell };
		const result = v.safeParse(schema, page.value);
		if (result.success) return { value: result.output, tell };
		wrong.push(...result.issues.map(plainly).map(tell));
		return { value: null, tell };
	}

	return { text, open };
}

/** A path for people: an item of a list is called by its id, or by its number, counted from 1. */
function spell(value: unknown, path: Path): string {
	let here: unknown = value;
	const steps = path.map((step) => {
		here = (here as Record<string | number, unknown> | null | undefined)?.[step];
		if (typeof step !== 'number') return step;
		const id = (here as { id?: unknown } | null | undefined)?.id;
		return typeof id === 'string' ? id : String(step + 1);
	});
	return steps.join('.') || '(file)';
}
