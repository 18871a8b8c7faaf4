import type { Key } from '$lib/core/key';

/** A key as the teacher’s copy names it: with its number among the whys. */
export type Noted = { n: number; key: Key };
