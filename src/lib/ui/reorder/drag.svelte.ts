const edge = 80;
const step = 12;

type Held = { from: number; to: number; y: number };

/**
 * A drag of one row of a list by its handle, with any pointer. The rows stay where they are until the
 * drop, so that no browser loses the pointer; near the edges of the window the page scrolls along.
 */
export class Drag {
	private held = $state.raw<Held | null>(null);

	constructor(
		private readonly rows: () => HTMLElement[],
		private readonly ondrop: (from: number, to: number) => void
	) {}

	grab(event: PointerEvent & { currentTarget: HTMLElement }, from: number) {
		if (event.button !== 0) return;
		event.preventDefault();
		event.currentTarget.setPointerCapture(event.pointerId);
		this.held = { from, to: from, y: event.clientY };
		requestAnimationFrame(this.roll);
	}

	/** The row lands below all other rows whose middle is above the pointer. */
	aim(y: number) {
		if (!this.held) return;
		const { from } = this.held;
		const above = this.rows().filter((row, at) => {
			const { top, height } = row.getBoundingClientRect();
			return at !== from && top + height / 2 < y;
		});
		this.held = { from, to: above.length, y };
	}

	drop() {
		const { held } = this;
		this.held = null;
		if (held && held.to !== held.from) this.ondrop(held.from, held.to);
	}

	cancel() {
		this.held = null;
	}

	/** How a row looks: held, or with a line at the edge where the held one would land. */
	look(at: number): 'held' | 'above' | 'below' | '' {
		if (!this.held) return '';
		const { from, to } = this.held;
		if (at === from) return 'held';
		return at !== to ? '' : to < from ? 'above' : 'below';
	}

	private readonly roll = () => {
		if (!this.held) return;
		const { y } = this.held;
		const by = y < edge ? -step : y > innerHeight - edge ? step : 0;
		if (by) {
			scrollBy({ top: by, behavior: 'instant' });
			this.aim(y);
		}
		requestAnimationFrame(this.roll);
	};
}
