import type { Problem } from '../core/problem';

/**
 * How the place where work is kept stands in this tab. `closed`: not opened yet; `open`: all is well;
 * `unkept`: the browser keeps nothing, all is gone when the tab closes; `blocked`: another tab with an
 * older Loupe has to be closed first; `outdated`: a newer Loupe took over in another tab, this tab
 * keeps nothing more until it is reloaded; `failed`: it could not be opened. `why` says more where there
 * is more to say.
 */
type Standing = {
	is: 'closed' | 'open' | 'unkept' | 'blocked' | 'outdated' | 'failed';
	why: Problem | null;
};

export const standing: Standing = $state({ is: 'closed', why: null });
