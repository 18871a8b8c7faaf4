import type { Statement } from '../../core/xapi/statement';
import { Refused } from './host';
import { json, Refusal, type Ask } from './record';

/** Something in a lot was there already, or the lot was too large: the store took none of it. */
const apart = [409, 413];

/**
 * Sends statements until the store has each of them, once: their ids are the same however often they are made. Throws a
 * Problem where it would not take them all; then they may be sent again.
 */
export async function tell(ask: Ask, statements: readonly Statement[]): Promise<void> {
	if (!statements.length) return;
	try {
		const answer = await ask('POST', { path: 'statements', body: statements });
		const named = json(answer ?? '');
		const left = Array.isArray(named) ? statements.filter(({ id }) => !named.includes(id)) : [];
		if (left.length === statements.length) throw new Refused();
		await tell(ask, left);
	} catch (error) {
		if (!(error instanceof Refusal) || !apart.includes(error.status)) throw error;
		const [first, ...others] = statements;
		if (others.length) for (const each of statements) await tell(ask, [each]);
		else if (!(await has(ask, first!))) throw error;
	}
}

/** Whether the store has a statement: it came before, and its answer was lost. */
async function has(ask: Ask, { id }: Statement): Promise<boolean> {
	return (await ask('GET', { path: 'statements', query: { statementId: id } })) !== null;
}
