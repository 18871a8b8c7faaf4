import type { Key } from '$lib/core/key';

/** A key as the teacher’s copy names it: its number among the whys, and the code of its label, null for none. */
export type Noted = { n: number; key: Key; code: string | null };
