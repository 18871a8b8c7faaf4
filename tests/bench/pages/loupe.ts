import { arrival } from '../../../src/lib/ui/arrival';
import { flushSync, mount } from 'svelte';
import { offer } from './bench';
import Loupe from './Loupe.svelte';
import { made } from './made';
import { afterPaint, quiet } from './painted';

const props = made();
let page: { back: () => void; change: () => void; commit: () => void };

offer(
	{
		show(target) {
			// As for a reader who comes from another page of Loupe.
			arrival.sent = false;
			page = mount(Loupe, { target, props }) as typeof page;
			flushSync();
		},
		marks: (passage) => (passage ?? document).getElementsByTagName('mark').length,
		drawsInFrame: false,
		ups: 1,
		back() {
			page.back();
		}
	},
	{
		async change() {
			page.change();
			flushSync();
			await new Promise<void>((resolve) => afterPaint(resolve));
		},
		async commit() {
			const start = performance.now();
			page.commit();
			flushSync();
			const script = performance.now() - start;
			const paint = await new Promise<number>((resolve) =>
				afterPaint(() => resolve(performance.now() - start))
			);
			await quiet();
			return { script, paint };
		}
	}
);
