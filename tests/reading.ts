import { parse } from 'svelte/compiler';

/** A source file: its path from the root of the repository, and its words. */
export type Source = { path: string; text: string };

/** The modules that a file imports, and the globals that it uses: `name`, `name.member`, `new Name()`. */
export type Reading = { imports: string[]; uses: string[] };

type Tree = { type: string; [field: string]: unknown };

/** The fields in which something gets a name, by the kind of what holds them. */
const namings: [RegExp, string[]][] = [
	[/Function/, ['id', 'params']],
	[/^(VariableDeclarator|Class)/, ['id']],
	[/^Import.*Specifier$/, ['local']],
	[/^CatchClause$/, ['param']],
	[/^EachBlock$/, ['context']],
	[/^AwaitBlock$/, ['value', 'error']],
	[/^SnippetBlock$/, ['expression', 'parameters']]
];

const isTree = (value: unknown): value is Tree =>
	typeof value === 'object' && value !== null && typeof (value as Tree).type === 'string';
/** A type says nothing about what runs; `x as T` and `x!` hold a value, and are no types. */
const isType = ({ type }: Tree) =>
	/^TS/.test(type) && !/^TS(As|NonNull|Satisfies|Instantiation)Expression$/.test(type);

/** Calls `visit` for each node of a tree that runs, with the node that holds it and in which field. */
function each(
	root: unknown,
	visit: (node: Tree, parent: Tree | null, field: string) => void
): void {
	const walk = (value: unknown, parent: Tree | null, field: string) => {
		if (Array.isArray(value)) return value.forEach((item) => walk(item, parent, field));
		if (typeof value !== 'object' || value === null || value instanceof RegExp) return;
		if (isTree(value) && isType(value)) return;
		if (isTree(value)) visit(value, parent, field);
		for (const [key, child] of Object.entries(value)) {
			if (key !== 'metadata') walk(child, isTree(value) ? value : parent, key);
		}
	};
	walk(root, null, '');
}

/** The names that a pattern gives; what its defaults use is not among them. */
function namesIn(pattern: unknown): string[] {
	if (Array.isArray(pattern)) return pattern.flatMap(namesIn);
	if (!isTree(pattern)) return [];
	if (pattern.type === 'Identifier') return [String(pattern.name)];
	const inner = { Property: 'value', AssignmentPattern: 'left', RestElement: 'argument' };
	const field = inner[pattern.type as keyof typeof inner];
	return namesIn(field ? pattern[field] : (pattern.properties ?? pattern.elements));
}

const readings = new Map<string, Reading>();

/** What a file imports and which globals it uses. A name that it gives itself anywhere is no global. */
export function read(source: Source): Reading {
	const known = readings.get(source.path + source.text);
	if (known) return known;
	const reading = study(source);
	readings.set(source.path + source.text, reading);
	return reading;
}

function study({ path, text }: Source): Reading {
	const script = () => text.replaceAll('</script', '<\\/script');
	const source = path.endsWith('.svelte') ? text : `<script lang="ts">${script()}</script>`;
	const tree = parse(source, { modern: true });
	const imports: string[] = [];
	const uses: string[] = [];
	const given = new Set<string>();
	each(tree, (node) => {
		if (isTree(node.source)) imports.push(String(node.source.value));
		for (const [kind, fields] of namings) {
			if (!kind.test(node.type)) continue;
			for (const name of fields.flatMap((field) => namesIn(node[field]))) given.add(name);
		}
	});
	each(tree, (node, parent, field) => {
		const name = String(node.name);
		if (node.type !== 'Identifier' || !parent || given.has(name)) return;
		const isOnlyAName = (field === 'property' || field === 'key') && parent.computed === false;
		if (isOnlyAName) return;
		uses.push(name);
		const isBare = field === 'callee' && (parent.arguments as unknown[]).length === 0;
		if (isBare) uses.push(parent.type === 'NewExpression' ? `new ${name}()` : `${name}()`);
		if (parent.type === 'MemberExpression' && isTree(parent.property)) {
			const { type, name: member, value } = parent.property;
			uses.push(`${name}.${String(type === 'Literal' ? value : member)}`);
		}
	});
	return { imports, uses };
}
