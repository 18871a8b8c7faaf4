import type { BaseIssue } from 'valibot';
import type { Found, Path } from './fault';

/** What a schema found wrong, in words for an author. */
export function plainly(issue: BaseIssue<unknown>): Found {
	const path = (issue.path ?? []).map(({ key }) => key) as Path;
	const [message, fix] = words(issue);
	return { path, message, fix };
}

function words({ type, expected, received, message }: BaseIssue<unknown>): [string, string] {
	if (!message.startsWith('Invalid ')) return ours(message);
	const choices = [...(expected ?? '').matchAll(/"([^"]+)"|\b(\d+)\b/gu)].map((m) => m[1] ?? m[2]);
	switch (type) {
		case 'strict_object':
			if (expected === 'never') {
				return ['is not a field that belongs here', 'Check its spelling, or remove it.'];
			}
			if (received === 'undefined') return ['is missing', 'Add it.'];
			return ['must hold fields', 'Write each on its own line, as “name: value”.'];
		case 'string':
			if (received === 'null') return ['is empty', 'Write something here.'];
			return ['must be text', 'Put it between quotation marks.'];
		case 'number':
		case 'integer':
			return ['must be a whole number', 'Write a number without quotation marks.'];
		case 'boolean':
			return ['must be true or false', 'Write one of them without quotation marks.'];
		case 'array':
			return ['must be a list', 'Write each item on its own line after a hyphen.'];
		case 'min_length':
			return ['is empty', 'Add an item.'];
		case 'picklist':
		case 'variant':
		case 'literal':
			return [
				received === 'undefined' ? 'is missing' : `cannot be ${received}`,
				`Choose one of: ${choices.join(', ')}.`
			];
		case 'min_value':
		case 'max_value':
			return [`is ${received}, out of range`, `It must be ${expected}.`];
		default:
			return [`is not right (${message})`, 'See lessons/README.md.'];
	}
}

/** The messages in our own schemas say what is wrong and, after a colon, what to do. */
function ours(message: string): [string, string] {
	const [wrong, ...todo] = message.split(': ');
	const fix = todo.join(': ') || 'see lessons/README.md';
	return [wrong!, `${fix[0]!.toUpperCase()}${fix.slice(1)}.`];
}
