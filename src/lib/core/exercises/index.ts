import * as v from 'valibot';
import * as chain from './chain';
import * as claims from './claims';
import * as compare from './compare';
import * as form from './form';
import * as headline from './headline';
import * as ledger from './ledger';
import * as mark from './mark';
import * as missing from './missing';
import * as open from './open';
import * as order from './order';
import * as swap from './swap';

/** Every kind of exercise in lessons: one line for each, here and in `ui/kinds.ts`. */
export const kinds = { mark, ledger, chain, missing, headline, swap, claims, compare, order, open };
export type Kind = keyof typeof kinds;

/** All that can be answered: exercises of lessons, and the test forms, which stand outside of lessons. */
export const answerable = { ...kinds, form };
export type Answerable = keyof typeof answerable;

/** An exercise of a lesson, of any kind, as an author writes it. */
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
export type Answer = v.InferOutput<(typeof answerable)[Answerable]['Answer']>;
