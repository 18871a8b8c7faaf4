import * as v from 'valibot';
import * as chain from './chain';
import * as claims from './claims';
import * as compare from './compare';
import * as headline from './headline';
import * as ledger from './ledger';
import * as mark from './mark';
import * as missing from './missing';
import * as open from './open';
import * as order from './order';
import * as swap from './swap';

/** Every kind of exercise: one line for each, here and in `ui/kinds.ts`. */
export const kinds = { mark, ledger, chain, missing, headline, swap, claims, compare, order, open };
export type Kind = keyof typeof kinds;

/** An exercise of any kind, as an author writes it. */
export const Exercise = v.variant('type', [
	mark.Exercise,
	ledger.Exercise,
	chain.Exercise,
	missing.Exercise,
	headline.Exercise,
	swap.Exercise,
	claims.Exercise,
	compare.Exercise,
	order.Exercise,
	open.Exercise
]);
export type Exercise = v.InferOutput<typeof Exercise>;
export type Answer = v.InferOutput<(typeof kinds)[Kind]['Answer']>;
