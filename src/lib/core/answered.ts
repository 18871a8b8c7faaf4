import type { HandIn } from './handin/hand-in';

/** The versions of a lesson that hand-ins answer, the one that most of them do first. */
export function versionsAnswered(handIns: readonly HandIn[], slug: string): string[] {
	const counts = new Map<string, number>();
	for (const { works } of handIns) {
		const versions = works.filter(({ lesson }) => lesson === slug).map(({ version }) => version);
		for (const each of new Set(versions)) counts.set(each, (counts.get(each) ?? 0) + 1);
	}
	return [...counts.keys()].sort((one, other) => counts.get(other)! - counts.get(one)!);
}
