import { lessons } from '$lib/server/lessons';

export const entries = () => lessons().map(({ slug }) => ({ slug }));
