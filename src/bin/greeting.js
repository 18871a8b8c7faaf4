const http = `
Other devices open it over plain http. Browsers keep a copy for offline use, lend the camera, seal
hand-ins and lock classes only at localhost or over https: there it works, but needs the network.
For all of it, put the folder build/ on a web server with https.`;

/**
 * What is said once a site is being served.
 *
 * @param {{ url: string; neighbours: string[]; lan?: boolean }} site
 */
export function greeting({ url, neighbours, lan = false }) {
	const near = neighbours.map((each) => `  in your network    ${each}/`);
	if (lan && near.length === 0)
		near.push('  This computer is in no network that others could use.');
	const lines = ['\nLoupe is ready.\n', `  on this computer   ${url}/`, ...near];
	return [...lines, ...(lan ? [http] : []), '\nCtrl+C ends it.'].join('\n');
}
