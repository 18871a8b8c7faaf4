import type { From } from './from';
import type { Out } from './out';

/**
 * How one shape of plain data becomes bytes and comes back. `take` gives back what `put` was given, or
 * throws a Problem; whether it keeps the limits of its schema is for the schema to say.
 */
export type Codec = { put: (out: Out, value: unknown) => void; take: (from: From) => unknown };
