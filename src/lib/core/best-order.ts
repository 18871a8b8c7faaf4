/**
 * The order of the items that `worth` values most; of equals, the one that changes the given order
 * least far at its start. It tries all n! orders: for a handful of items.
 */
export function bestOrder<T>(items: T[], worth: (order: T[]) => number): T[] {
	return orders(items).reduce((best, order) => (worth(order) > worth(best) ? order : best));
}

function orders<T>(items: T[]): T[][] {
	if (items.length < 2) return [items];
	return items.flatMap((item) =>
		orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
	);
}
