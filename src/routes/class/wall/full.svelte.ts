/** The wall on the full screen, and back. */
export class Full {
	/** Whether this browser lets a page fill the screen, as far as it is known. */
	can = $state(document.fullscreenEnabled);
	is = $state(false);

	/** After the browser changed it, by whatever key. */
	readonly look = () => void (this.is = document.fullscreenElement !== null);

	async toggle() {
		if (!this.can) return;
		try {
			if (document.fullscreenElement) await document.exitFullscreen();
			else await document.documentElement.requestFullscreen();
		} catch (error) {
			// A browser that a school looks after may refuse: then there is no such button.
			if (!(error instanceof TypeError)) throw error;
			this.can = false;
		}
	}
}
