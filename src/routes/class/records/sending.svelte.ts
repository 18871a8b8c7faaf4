import { Problem } from '$lib/core/problem';
import type { RecordStore } from '$lib/core/xapi/outbox';
import { putOut, settle, waitingIn } from '$lib/store/outbox';
import type { Telling } from './telling.svelte';
import { worldOf } from './world';

/** Sending what waits, as it goes. */
export class Sending {
	/** How far it is; null while nothing is sent. */
	progress = $state.raw<{ done: number; of: number } | null>(null);
	said = $state('');
	problem = $state.raw<Problem | null>(null);
	private stopping: AbortController | null = null;

	async send({ id, fresh }: Telling, store: RecordStore) {
		if (this.stopping) return;
		const stopping = (this.stopping = new AbortController());
		[this.said, this.problem] = ['', null];
		let [done, taken] = [0, 0];
		try {
			await putOut(id, fresh);
			const waiting = await waitingIn(id);
			this.progress = { done, of: waiting.length };
			const { deliver } = await import('$lib/exchange/deliver');
			await deliver(waiting, store, worldOf(stopping.signal), async (ids, state, why) => {
				await settle(ids, state, why);
				done += ids.length;
				if (state === 'sent') taken += ids.length;
				this.progress = { done, of: waiting.length };
			});
			this.said = `Done. The store has taken ${taken} of ${waiting.length}.`;
		} catch (error) {
			if (stopping.signal.aborted) this.said = 'Stopped. What is left still waits.';
			else if (error instanceof Problem) this.problem = error;
			else throw error;
		} finally {
			this.progress = this.stopping = null;
		}
	}

	stop() {
		this.stopping?.abort();
	}
}
