import * as v from 'valibot';
import { Mark } from '../mark';
import type { Codec } from './codec';
import { damaged, newer } from './faults';
import { takeCount, takeNumber, takeText } from './from';
import { marks } from './marks';
import { putNumber, putText } from './out';

type Shape =
	| v.StringSchema<undefined>
	| v.NumberSchema<undefined>
	| v.BooleanSchema<undefined>
	| v.PicklistSchema<(string | number)[], undefined>
	| v.NullableSchema<v.GenericSchema, undefined>
	| v.ArraySchema<v.GenericSchema, undefined>
	| v.RecordSchema<v.GenericSchema<string, string>, v.GenericSchema, undefined>
	| v.StrictObjectSchema<v.ObjectEntries, undefined>;

const unfit = (what: string) => new TypeError(`the schema promised ${what}`);

/**
 * The codec for what fits a schema, so that bytes need no description of their own. Bytes stay readable
 * while a schema only gains optional fields at the end of its fields, and choices at the end of a list
 * of choices; any other change of shape needs a new format. An older Loupe finds what was added to be
 * newer than itself. Numbers are whole and not below 0.
 */
export function codecOf(schema: v.GenericSchema): Codec {
	const shape = schema as Shape;
	switch (shape.type) {
		case 'string':
			return text;
		case 'number':
			return number;
		case 'boolean':
			return picked([false, true]);
		case 'picklist':
			return picked(shape.options);
		case 'nullable':
			return nullable(codecOf(shape.wrapped));
		case 'array':
			return list(codecOf(shape.item));
		case 'record':
			if (shape.value === Mark) return marks(rest(Mark.entries));
			return record(codecOf(shape.value));
		case 'strict_object':
			return fields(shape.entries);
		default:
			throw new Error(`no bytes are known for ${schema.type}`);
	}
}

const text: Codec = {
	put: (out, value) => {
		if (typeof value !== 'string') throw unfit('a text');
		putText(out, value);
	},
	take: takeText
};

const number: Codec = {
	put: (out, value) => {
		if (typeof value !== 'number') throw unfit('a number');
		putNumber(out, value);
	},
	take: takeNumber
};

function picked(options: readonly unknown[]): Codec {
	return {
		put: (out, value) => putNumber(out, options.indexOf(value)),
		take: (from) => {
			const place = takeNumber(from);
			if (place >= options.length) throw newer();
			return options[place];
		}
	};
}

function nullable(inner: Codec): Codec {
	return {
		put: (out, value) => {
			putNumber(out, value === null ? 0 : 1);
			if (value !== null) inner.put(out, value);
		},
		take: (from) => (takeNumber(from) ? inner.take(from) : null)
	};
}

function list(item: Codec): Codec {
	return {
		put: (out, value) => {
			if (!Array.isArray(value)) throw unfit('a list');
			putNumber(out, value.length);
			for (const each of value) item.put(out, each);
		},
		take: (from) => Array.from({ length: takeCount(from) }, () => item.take(from))
	};
}

function record(item: Codec): Codec {
	return {
		put: (out, value) => {
			if (typeof value !== 'object' || value === null) throw unfit('a record');
			const entries = Object.entries(value);
			putNumber(out, entries.length);
			for (const [key, each] of entries) {
				putText(out, key);
				item.put(out, each);
			}
		},
		take: (from) => {
			const found = new Map<string, unknown>();
			for (let left = takeCount(from); left > 0; left--) {
				const key = takeText(from);
				if (found.has(key)) throw damaged();
				found.set(key, item.take(from));
			}
			return Object.fromEntries(found);
		}
	};
}

/** Fields one after the other, behind a number whose bits tell which of the optional ones are there. */
function fields(entries: v.ObjectEntries): Codec {
	const all = Object.entries(entries).map(([name, schema]) => {
		const optional = schema.type === 'optional' && 'wrapped' in schema;
		return {
			name,
			optional,
			codec: codecOf((optional ? schema.wrapped : schema) as v.GenericSchema)
		};
	});
	const optional = all.filter(({ optional }) => optional);
	return {
		put: (out, value) => {
			if (typeof value !== 'object' || value === null) throw unfit('an object');
			const given = new Map(Object.entries(value).filter(([, field]) => field !== undefined));
			const present = optional.map(({ name }, bit) => (given.has(name) ? 2 ** bit : 0));
			putNumber(
				out,
				present.reduce((sum, bit) => sum + bit, 0)
			);
			for (const { name, optional, codec } of all) {
				if (!optional || given.has(name)) codec.put(out, given.get(name));
			}
		},
		take: (from) => {
			const present = takeNumber(from);
			if (present >= 2 ** optional.length) throw newer();
			const absent = new Set(optional.filter((_, bit) => Math.floor(present / 2 ** bit) % 2 === 0));
			const there = all.filter((field) => !absent.has(field));
			return Object.fromEntries(there.map(({ name, codec }) => [name, codec.take(from)]));
		}
	};
}

/** What a mark holds beside its place and label, should it ever hold more. */
function rest(entries: v.ObjectEntries): Codec {
	const { at: _at, from: _from, to: _to, label: _label, ...more } = entries;
	return fields(more);
}
