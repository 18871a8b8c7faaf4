import { createHash } from 'node:crypto';

/**
 * A name as it is kept here: one that can be recognised and not read. Case and accents do not count. It
 * protects nobody who is looked for; it keeps the name out of this repository and of what searches it.
 */
export function fingerprint(name: string): string {
	return createHash('sha256')
		.update(`loupe ${fold(name)}`)
		.digest('hex')
		.slice(0, 12);
}

function fold(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * What names a person: the last name, where it has four letters or more, and the last name with the one
 * before it. A first name alone names nobody.
 */
export function namesOf(person: string): string[] {
	const words = fold(person).split(/\s+/u);
	const last = words.at(-1)!;
	const pair = words.slice(-2).join(' ');
	return last.length < 4 || last === pair ? [pair] : [last, pair];
}

const known = new Map<string, string>();

function remembered(name: string): string {
	const print = known.get(name) ?? fingerprint(name);
	known.set(name, print);
	return print;
}

/**
 * How often a text names somebody of those: by a word, however it is written, or by two that follow each
 * other, the first with a capital letter.
 */
export function named(text: string, withheld: ReadonlySet<string>): number {
	const words = text.normalize('NFC').match(/\p{L}+/gu) ?? [];
	const isPair = (word: string, n: number) =>
		/^\p{Lu}/u.test(word) && withheld.has(remembered(fold(`${word} ${words[n + 1] ?? ''}`)));
	return words.filter((word, n) => withheld.has(remembered(fold(word))) || isPair(word, n)).length;
}

/** What people look like who are withheld, in the articles that we quote. Names stand in brackets. */
const places = [
	/^(.+?) has left the MEK$/gmu,
	/^(.+?) ?[-_] ?M[EK][KO] (?:Cult )?[Dd]efector/gmu,
	/^(.+?), M[EK][KO] former member/gmu,
	/^\d{1,2}- (\p{Lu}\p{L}+(?: \p{L}+)+)$/gmu,
	/^(.+?): (?:My name is|Good evening)/gmu,
	/^(\p{Lu}\p{L}+ \p{Lu}\p{L}+)\n\nWho is accusing/gmu,
	/remembers (\p{Lu}\p{L}+ \p{Lu}\p{L}+), another “disassociate”/gu,
	/deny the allegations made against them\. (.+?), (.+?), (.+?) were all described by/gu,
	/\. ([^.]+?) of Aawa Association wrote/gu,
	/Also, ([^.,]+?) in Germany published/gu,
	/academics currently in Iranian jails – (.+?) and (.+?)\./gu
];

/** The people in those places, by their whole names, each once. */
export function privatePeople(articles: string): string[] {
	const found = places.flatMap((place) =>
		[...articles.matchAll(place)].flatMap((match) => match.slice(1).map((name) => name.trim()))
	);
	return [...new Set(found)];
}

/**
 * Everybody whom we name nowhere: people who left the group and their families, the two prisoners, and a
 * man whom a police statement named. What the articles hold of them is held against this list.
 */
export const withheld: ReadonlySet<string> = new Set(
	`
	15a044e102c2 1b5c3fa2c6ad 1b6ac507f98b 1c3534bb331b 203fc0181d95 2686d247d9b6
	2be10bcc5737 38cbc4592748 3a3dab7bb0e5 3b3f821adc09 3ee16ae0d55b 3fa83925276a
	453511081c3e 48fa1c3c8ce4 4e067bf8112f 5450b2c81b10 56755e3bdda2 5cc83d6a29b4
	5dbfa0f6a12d 61c086276a70 622e1bf01d81 771f237c53ab 7b177435f493 7e668df76d46
	81c7e2a9f728 84037c608a9b 9be480c4f3e1 9fd6a1945a31 a13eefccee89 b0e1c1bc7f9d
	b53da434303c bb30b98ef119 c0d10c7442bd c54c4e58ac7a c5de2911d46a d50226f94675
	dab6acdcc64b dc647a684339 e303d3ee118c e53810714a31 e9a64ab53f92 eabc7092e82f
	f313dc8dc5c1 f614e7784da9 f801f43c73a2 fb0501cd823b
`
		.trim()
		.split(/\s+/u)
);
