import type { Lack } from '$lib/core/manuscript/check';
import type { Path } from '$lib/core/rules/fault';

/** Which fields somebody has been in and left, and so want to hear about. */
export class Asking {
	private left = $state.raw<ReadonlySet<string>>(new Set());
	/** Whether somebody asked what is missing in all of them. */
	all = $state(false);

	leave(path: Path): void {
		this.left = new Set([...this.left, path.join('.')]);
	}

	hears(path: Path): boolean {
		return this.all || this.left.has(path.join('.'));
	}

	/** What is wrong with a field and what to do, once that is to be told; null before. */
	told(lacks: readonly Lack[], path: Path): string | null {
		const key = path.join('.');
		const lack = lacks.find((each) => each.path.join('.') === key);
		return lack && this.hears(path) ? plainly(lack) : null;
	}
}

/** A lack as a sentence of its own: in a form, the name of the field stands above it. */
function plainly({ message, fix }: Lack): string {
	if (message === 'is empty') return 'This is still empty.';
	return `It ${message}. ${fix}`;
}
