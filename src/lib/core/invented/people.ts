/** Given names from many languages, one for each invented student. Nobody is meant by them. */
// prettier-ignore
export const givenNames = [
	'Aiko', 'Amara', 'Anouk', 'Bao', 'Chidi', 'Dara', 'Elif', 'Emre', 'Farida', 'Goran', 'Hana',
	'Ines', 'Jamal', 'Kaia', 'Kwame', 'Lior', 'Luz', 'Malia', 'Mateo', 'Nilufar', 'Oksana', 'Priya',
	'Rashid', 'Saoirse', 'Tendai', 'Ulla', 'Wren', 'Yusuf'
];

/**
 * An invented student. `sharp`: how well they tell a move from plain words; `suspicious`: how readily
 * they mark anything at all. Both from 0 to 1.
 */
export type Character = { name: string; sharp: number; suspicious: number };

/** The number of students who mark nearly everything, and of those who mark next to nothing. */
const extremes = { everything: 3, little: 3 };

/** The invented students. `chance` gives a number from 0 to below 1 for a text. */
export function characters(chance: (text: string) => number): Character[] {
	return givenNames.map((name, n) => {
		const sharp = 0.2 + 0.75 * chance(`sharp ${name}`);
		if (n % 9 === 4 && n / 9 < extremes.everything) return { name, sharp, suspicious: 0.97 };
		if (n % 9 === 7 && n / 9 < extremes.little) return { name, sharp: sharp / 3, suspicious: 0.02 };
		return { name, sharp, suspicious: 0.1 + 0.5 * chance(`suspicious ${name}`) };
	});
}

/** Sentences for written answers: short, plain and ours. They fit any question that asks about a text. */
export const sentences = [
	'I read it twice. The second time I noticed who was not asked.',
	'The wording does most of the work here. Take the strong word out and the facts stay the same.',
	'It names a source, so I could look it up. That is good.',
	'I am not sure. There may be a fair reason for it, and I would change my mind if I saw the numbers.',
	'The writer seems to know, but does not say how.',
	'Most of this is fine. One sentence pushes me, and I did not notice it at first.',
	'idk, it sounded normal to me',
	'First I thought it was unfair, but the next paragraph gives the other side.'
];
