import page from 'virtual:player';

export const prerender = true;

/** The page that plays a course inside a learning management system (see src/bin/player.js). */
export function GET() {
	return new Response(page, { headers: { 'content-type': 'text/html' } });
}
