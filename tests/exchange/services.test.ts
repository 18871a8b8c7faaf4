import { expect, test } from 'vitest';
import { fromFragment, toFragment } from '$lib/exchange/link';
import { toClassroom, toTeams } from '$lib/exchange/services';
import { assignment } from './samples';

const link = `https://school.example/loupe/assigned/${toFragment(assignment)}`;

test.for([
	['Google Classroom', toClassroom, 'https://classroom.google.com/share', 'url'],
	['Microsoft Teams', toTeams, 'https://teams.microsoft.com/share', 'href']
] as const)(
	'%s gets the whole link of an assignment, with what stands behind the #',
	([, share, place, name]) => {
		const { origin, pathname, searchParams, hash } = new URL(share(link, assignment.title));
		expect(origin + pathname).toBe(place);
		expect(hash).toBe('');
		const given = searchParams.get(name)!;
		expect(given).toBe(link);
		expect(fromFragment(new URL(given).hash)).toEqual(assignment);
	}
);

test.for(['Week 3', 'Who & what? 100 % #1 + “more”', 'هفته سوم 👩‍🏫', 'a\ud800b'])(
	'the title “%s” arrives as it is, and breaks no link',
	(title) => {
		for (const [address, name] of [
			[toClassroom(link, title), 'title'],
			[toTeams(link, title), 'msgText']
		] as const) {
			expect(address).toMatch(/^[\x21-\x7e]+$/);
			expect(address.split('?')[1]).not.toContain('+');
			expect(new URL(address).searchParams.get(name)).toBe(title.replace('\ud800b', '\ufffdb'));
		}
	}
);

test('Teams gets no more of a title than it takes, and no half of a letter', () => {
	const { searchParams } = new URL(toTeams(link, '👩'.repeat(120)));
	expect(searchParams.get('msgText')).toBe('👩'.repeat(120));
	expect(searchParams.get('assignTitle')).toBe('👩'.repeat(50));
});
