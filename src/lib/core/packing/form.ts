import * as v from 'valibot';
import { damaged } from './faults';
import { codecOf } from './fields';
import { pack, unpack, type Content } from './pack';

/**
 * What brings values of a schema into a package of this content and format, and back. `unpack` throws a
 * Problem where bytes are damaged, newer or something else, and where what is in them does not fit.
 */
export function formOf<Schema extends v.GenericSchema>(
	content: Content,
	newest: number,
	schema: Schema
) {
	const codec = codecOf(schema);
	return {
		pack: (value: v.InferOutput<Schema>) => pack(content, newest, (out) => codec.put(out, value)),
		unpack(bytes: Uint8Array): v.InferOutput<Schema> {
			const parsed = v.safeParse(
				schema,
				unpack(bytes, content, newest, (from) => codec.take(from))
			);
			if (!parsed.success) throw damaged();
			return parsed.output;
		}
	};
}
