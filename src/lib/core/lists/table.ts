import { unguarded } from '../csv';
import { longestIdentifier, type Elsewhere } from '../classroom';

/** A line of a table: at which line of the file it begins, from 1, and its cells. */
export type Line = { at: number; cells: string[] };

/** A part of a file that could not be read, and why, in a sentence. */
export type Unread = { file: string; line: number; column: string; why: string };

/** A student as a list has them: their name, and by what the program knows them that wrote it. */
export type Listed = { name: string; elsewhere: Elsewhere };

const plain = (head: string) => head.toLowerCase().replace(/[\s_-]+/g, '');

/** A table under a line of heads: its cells are found by what stands above them. */
export class Table {
	readonly lines: readonly Line[];
	readonly unread: Unread[] = [];
	private readonly heads: readonly string[];
	private readonly places: Map<string, number>;

	/** `all` begins with the heads. */
	constructor(
		readonly file: string,
		all: readonly Line[]
	) {
		this.heads = all[0]?.cells.map((head) => head.trim()) ?? [];
		// The first of a name counts: a grade column may be called anything.
		this.places = new Map(this.heads.map((head, n) => [plain(head), n] as const).reverse());
		this.lines = all.slice(1);
	}

	/** Which of some heads the table has, as it writes it; null for none. Case and spaces do not matter. */
	head(...names: string[]): string | null {
		const found = names.find((name) => this.places.has(plain(name)));
		return found === undefined ? null : this.heads[this.places.get(plain(found))!]!;
	}

	/** The cell of a line under the first of some heads that the table has; empty where it has none. */
	cell(line: Line, ...names: string[]): string {
		const head = this.head(...names);
		return head === null ? '' : unguarded(line.cells[this.places.get(plain(head))!] ?? '');
	}

	/** Such a cell where it is no longer than an identifier may be; else the line is unread, and this is null. */
	short(line: Line, ...names: string[]): string | null {
		const cell = this.cell(line, ...names);
		if (cell.length <= longestIdentifier) return cell;
		this.fail(line, names[0]!, 'This is longer than any identifier.');
		return null;
	}

	/** Says that a line cannot be read because of a cell. */
	fail({ at }: Line, column: string, why: string): void {
		this.unread.push({ file: this.file, line: at, column: this.head(column) ?? column, why });
	}
}
