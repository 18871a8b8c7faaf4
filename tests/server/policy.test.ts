import { expect, test } from 'vitest';
import { policyFor } from '$lib/server/policy';

const policy = "default-src 'none'; connect-src 'self'; form-action 'none'";

test('the page of the records may ask what is encrypted or on this machine, and nothing more', () => {
	expect(policyFor('/class/records', policy)).toBe(
		"default-src 'none'; connect-src 'self' https: http://localhost:* http://127.0.0.1:*; form-action 'none'"
	);
});

test.for(['', '/', '/class', '/class/room', '/class/records/more'])(
	'the policy of a page at “%s” stays as strict as it is',
	(route) => {
		expect(policyFor(route, policy)).toBe(policy);
	}
);

test('a policy that says it in another way stops the build', () => {
	expect(() => policyFor('/class/records', "connect-src 'none'")).toThrow('connect-src');
	expect(() => policyFor('/class/records', `${policy}; ${policy}`)).toThrow('connect-src');
});
