import { expect, test } from 'vitest';
import { endpointOf } from '$lib/core/xapi/endpoint';

const own = 'http://school.lan';

test.for([
	['https://lrs.example/xapi', 'https://lrs.example/xapi/'],
	[' https://lrs.example/data/xAPI/statements ', 'https://lrs.example/data/xAPI/'],
	['https://lrs.example/xapi/about?x=1#y', 'https://lrs.example/xapi/'],
	['https://lrs.example', 'https://lrs.example/'],
	['http://localhost:8080/xapi/', 'http://localhost:8080/xapi/'],
	['http://127.0.0.1:4620', 'http://127.0.0.1:4620/'],
	['http://school.lan/lrs', 'http://school.lan/lrs/']
])('the address %s is kept as %s', ([typed, kept]) => {
	expect(endpointOf(typed!, own)).toBe(kept);
});

test.for([
	['lrs.example', 'not the address'],
	['ftp://lrs.example/', 'not the address'],
	['', 'not the address'],
	['https://key:secret@lrs.example/', 'A key stands'],
	['http://lrs.example/xapi', 'could read the key'],
	['http://localhost.evil.example/', 'could read the key']
])('the address “%s” is not kept, because it says: %s', ([typed, why]) => {
	expect(() => endpointOf(typed!, own)).toThrow(why);
});
