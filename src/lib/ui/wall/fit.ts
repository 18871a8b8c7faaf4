/**
 * An attachment that makes the type of a box as large as its height allows, between two sizes in rem; a box
 * that may grow with its text keeps the size of its style sheet. What is still too long scrolls, by
 * keyboard too. Made anew whenever `content` changes.
 */
export function fit(content: unknown, smallest: number, largest: number) {
	void content;
	const step = 0.0625;
	/** No line is shorter than so many times the height of its letters. */
	const shortest = 14;
	return (box: HTMLElement) => {
		const overflows = () => box.scrollHeight > box.clientHeight + 1;
		function measure() {
			box.style.fontSize = '';
			box.removeAttribute('tabindex');
			if (getComputedStyle(box).overflowY !== 'auto') return;
			const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
			const most = Math.min(largest, box.clientWidth / root / shortest);
			let [low, high] = [0, Math.max(0, Math.round((most - smallest) / step))];
			const set = (n: number) => (box.style.fontSize = `${smallest + n * step}rem`);
			while (low < high) {
				const middle = Math.ceil((low + high) / 2);
				set(middle);
				if (overflows()) high = middle - 1;
				else low = middle;
			}
			set(low);
			if (overflows()) box.tabIndex = 0;
			box.scrollTop = 0;
		}
		measure();
		let [width, height] = [box.clientWidth, box.clientHeight];
		const watcher = new ResizeObserver(() => {
			if (box.clientWidth === width && box.clientHeight === height) return;
			[width, height] = [box.clientWidth, box.clientHeight];
			measure();
		});
		watcher.observe(box);
		let gone = false;
		void document.fonts.ready.then(() => gone || measure());
		return () => {
			gone = true;
			watcher.disconnect();
		};
	};
}
