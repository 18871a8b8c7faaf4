/** Keeps the screen on while the wall shows, where the browser can. */
export class Awake {
	/** Whether the screen stays on; null until it was asked for. */
	is = $state<boolean | null>(null);
	private lock: WakeLockSentinel | null = null;
	private watches = false;

	/** Asks again whenever the tab is looked at, because a browser lets go of it when it is hidden. */
	watch(): () => void {
		this.watches = true;
		const ask = () => void this.ask();
		document.addEventListener('visibilitychange', ask);
		ask();
		return () => {
			this.watches = false;
			document.removeEventListener('visibilitychange', ask);
			void this.lock?.release();
		};
	}

	private async ask() {
		if (document.visibilityState !== 'visible') return;
		if (!('wakeLock' in navigator)) {
			this.is = false;
			return;
		}
		try {
			this.lock = await navigator.wakeLock.request('screen');
			this.is = true;
			// The wall may have been left while the browser thought about it.
			if (!this.watches) await this.lock.release();
		} catch (error) {
			// A device that saves its battery says no: the list of keys tells the teacher.
			if (!(error instanceof DOMException)) throw error;
			this.is = false;
		}
	}
}
