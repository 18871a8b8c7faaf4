import type { Kind } from '../../exercises';
import { form as chain } from './chain';
import { form as claims } from './claims';
import { form as compare } from './compare';
import { form as headline } from './headline';
import { form as ledger } from './ledger';
import { form as mark } from './mark';
import { form as missing } from './missing';
import { form as open } from './open';
import { form as order } from './order';
import { form as swap } from './swap';
import type { Form } from './parts';

/** The forms in which a teacher makes exercises: one line for each kind. */
export const forms: Record<Kind, Form> = {
	mark,
	ledger,
	chain,
	missing,
	headline,
	swap,
	claims,
	compare,
	order,
	open
};
