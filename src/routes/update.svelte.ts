import { browser, dev, version } from '$app/environment';
import { resolve } from '$app/paths';
import { Problem } from '$lib/core/problem';
import { portable } from './site';

type Update = {
	/** A newer version is ready, and this tab still runs an older one. */
	waiting: boolean;
	/** Files copied so far while a version is being prepared for use offline; else null. */
	prepared: { done: number; total: number } | null;
	/** Loupe opens without a network. */
	offlineReady: boolean;
	/** Copying broke off before its end, as it does when the network goes. */
	stopped: boolean;
	/** This browser does not let Loupe be copied at all, as in some private windows. */
	refused: boolean;
	/** Loupe was opened over plain http from another machine: there no browser keeps copies of a site. */
	insecure: boolean;
};

/** What is known about new versions, for the layout to show. */
export const update: Update = $state({
	waiting: false,
	prepared: null,
	offlineReady: portable,
	stopped: false,
	refused: false,
	insecure: browser && !portable && !window.isSecureContext
});

const hour = 3_600_000;
/** How long other tabs may take to say that they hold unsaved work, in milliseconds. */
const patience = 400;

const workers =
	browser && !portable && 'serviceWorker' in navigator ? navigator.serviceWorker : null;
const tabs = browser && 'BroadcastChannel' in window ? new BroadcastChannel('loupe') : null;
const watchers = new Set<() => boolean>();

let registration: ServiceWorkerRegistration | null = null;
let accepted = false;
/** Another tab took the new version: this one keeps running the old until its reader wants to. */
let outdated = false;
let checked = 0;
/** This tab asked for what is missing. */
let preparing = false;

const isBusy = () => [...watchers].some((holdsWork) => holdsWork());

// Listened to from the first moment on: the worker may ask before the layout is shown.
workers?.addEventListener('message', ({ data, ports }) => {
	if (data?.type === 'version?') ports[0]?.postMessage({ type: 'version', version });
	// What is said of a copying that is over may come after its end.
	const isCopying = preparing || !registration || registration.installing !== null;
	if (data?.type === 'precache' && isCopying) {
		update.prepared = { done: data.done, total: data.total };
	}
});
tabs?.addEventListener('message', ({ data }) => {
	if (data?.type === 'busy?' && isBusy()) tabs.postMessage({ type: 'busy' });
});

/** Says, from now until the function given back is called, whether this page holds unsaved work. */
export function busy(holdsWork: () => boolean): () => void {
	watchers.add(holdsWork);
	return () => void watchers.delete(holdsWork);
}

function isBusyElsewhere(): Promise<boolean> {
	return new Promise((settle) => {
		if (!tabs) return settle(false);
		const hear = ({ data }: MessageEvent) => data?.type === 'busy' && end(true);
		const timer = setTimeout(() => end(false), patience);
		function end(answer: boolean) {
			clearTimeout(timer);
			tabs?.removeEventListener('message', hear);
			settle(answer);
		}
		tabs.addEventListener('message', hear);
		tabs.postMessage({ type: 'busy?' });
	});
}

/** Takes the new version in this tab; a Problem when that would cost somebody their work. */
export async function accept(): Promise<void> {
	if (isBusy()) {
		throw new Problem(
			'You are in the middle of something here.',
			'Finish it first, then try again.'
		);
	}
	if (await isBusyElsewhere()) {
		throw new Problem(
			'Another tab of Loupe is in the middle of something.',
			'Finish it there or close that tab, then try again.'
		);
	}
	accepted = true;
	if (registration?.waiting) registration.waiting.postMessage({ type: 'skipWaiting' });
	else location.reload();
}

function look() {
	if (!registration) return;
	const { active, installing, waiting } = registration;
	update.offlineReady = active !== null;
	update.waiting = outdated || (active !== null && waiting !== null);
	if (!installing) update.prepared = null;
}

function follow(worker: ServiceWorker | null) {
	worker?.addEventListener('statechange', () => {
		if (worker.state === 'redundant' && !registration?.active) update.stopped = true;
		look();
	});
	look();
}

/**
 * Copies what is missing for use without a network, and looks at everything else again. Whether all of
 * it is there then; false where the network broke off or this browser cannot keep it.
 */
export async function prepare(): Promise<boolean> {
	if (!workers) return false;
	update.stopped = false;
	const active = registration?.active;
	if (!active) {
		await register(workers);
		return false;
	}
	preparing = true;
	const complete = await new Promise<boolean>((settle) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => settle(data.complete === true);
		active.postMessage({ type: 'prepare' }, [port2]);
	});
	preparing = false;
	update.prepared = null;
	update.stopped = !complete;
	return complete;
}

function check() {
	const isDue = Date.now() - checked >= hour;
	if (!isDue || !registration?.active || document.hidden || !navigator.onLine) return;
	checked = Date.now();
	registration
		.update()
		.catch((error: Error) => console.info(`No news of a new version: ${error.message}`));
}

/** Registers the worker. Where the browser refuses, Loupe works on, and says that it needs the network. */
async function register(container: ServiceWorkerContainer) {
	try {
		registration = await container.register(`${resolve('/')}service-worker.js`, {
			updateViaCache: 'none'
		});
	} catch (error) {
		console.info(`Loupe cannot be copied for use without a network: ${String(error)}`);
		update.refused = true;
		return;
	}
	update.refused = false;
	registration.addEventListener('updatefound', () => follow(registration!.installing));
	for (const each of ['installing', 'waiting', 'active'] as const) follow(registration[each]);
	check();
}

/** Registers the worker and looks for new versions until the function given back is called. */
export function watch(): () => void {
	if (dev || !workers) return () => {};
	const container = workers;
	let isControlled = container.controller !== null;
	function change() {
		if (accepted) return location.reload();
		// The first worker of all takes over the page that fetched it: nothing is outdated then.
		outdated = isControlled;
		isControlled = true;
		look();
	}
	container.addEventListener('controllerchange', change);
	document.addEventListener('visibilitychange', check);
	const timer = setInterval(check, hour / 12);
	void register(container);
	return () => {
		container.removeEventListener('controllerchange', change);
		document.removeEventListener('visibilitychange', check);
		clearInterval(timer);
	};
}
