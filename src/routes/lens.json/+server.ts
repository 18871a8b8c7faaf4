import { lens } from '$lib/server/lens';
import { json } from '@sveltejs/kit';

export const prerender = true;

/** What the suggestions for teachers are made with, and how well they do. */
export function GET() {
	return json(lens());
}
