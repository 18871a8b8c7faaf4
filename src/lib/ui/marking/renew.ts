import { markup, type Part } from '$lib/core/markup';

const count = (parts: readonly Part[]) => parts.reduce((sum, { nodes }) => sum + nodes, 0);

/** How many parts are alike at the beginning of both, and how many at the end. */
function alike(before: readonly Part[], now: readonly Part[]): [start: number, end: number] {
	const shortest = Math.min(before.length, now.length);
	let [start, end] = [0, 0];
	while (start < shortest && before[start]!.html === now[start]!.html) start++;
	while (end < shortest - start && before.at(-1 - end)!.html === now.at(-1 - end)!.html) end++;
	return [start, end];
}

/**
 * Puts up the parts of a passage in place of those that stand in it. What is alike at both ends stays as it is: where
 * one of many marks changes, the browser need not make and lay out all the others again.
 */
export function renew(parent: Element, before: readonly Part[], now: readonly Part[]): void {
	if (before === now) return;
	// The comments are Svelte’s own.
	const nodes = [...parent.childNodes].filter(({ nodeType }) => nodeType !== Node.COMMENT_NODE);
	// What translates a page puts other nodes there: then nothing is where it was.
	const [start, end] = nodes.length === count(before) ? alike(before, now) : [0, 0];
	const first = count(before.slice(0, start));
	const last = nodes.length - count(before.slice(before.length - end));
	const template = document.createElement('template');
	template.innerHTML = markup(now.slice(start, now.length - end));
	const after = nodes[last] ?? nodes.at(-1)?.nextSibling ?? null;
	for (const node of nodes.slice(first, last)) node.remove();
	parent.insertBefore(template.content, after);
}
