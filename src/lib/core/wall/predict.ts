import { argue } from '../argue';
import type { Answer } from '../exercises/mark';
import { attempts, heat, peaks } from '../heat';
import type { Sheet } from '../key';
import { lay } from '../page';
import { meet, type Place } from '../text';
import { layout } from '../zone';

/** Words about which a class guesses how many of them marked any of it: so many did, a `share` from 0 to 1. */
export type Riddle = Place & { marked: number; students: number; share: number };

/** How many phrases that divide the class are among the riddles. */
const divided = 2;
/** The fewest words of a sentence that is a riddle of its own. */
const leastWords = 6;

/** Each clean sentence of some length as a place. */
function cleanSentences(sheet: Sheet): Place[] {
	return lay(sheet, []).flatMap(({ id, clean }) => {
		const sentences = sheet.passages.find((passage) => passage.id === id)!.sentences;
		const { starts } = layout(sentences);
		return sentences.flatMap((words, n) =>
			clean[n] && words >= leastWords
				? [{ at: id, from: starts[n]!, to: starts[n]! + words - 1 }]
				: []
		);
	});
}

/**
 * A few places that are worth a guess, in the order of the text: what most marked, what divides the class
 * most, and the clean sentence that fewest touched, because a class hears too seldom what it left alone.
 * None where nobody attempted the exercise.
 */
export function riddles(sheet: Sheet, answers: readonly Answer[]): Riddle[] {
	const marks = attempts(sheet, answers);
	const students = marks.length;
	if (!students) return [];
	const told = ({ at, from, to }: Place): Riddle => {
		const place = { at, from, to };
		const marked = marks.filter((own) => own.some((mark) => meet(mark, place))).length;
		return { ...place, marked, students, share: marked / students };
	};
	const most = peaks(heat(sheet, answers)).sort((a, b) => b.count - a.count);
	const least = cleanSentences(sheet)
		.map(told)
		.sort((a, b) => a.marked - b.marked);
	const chosen: Riddle[] = [];
	for (const place of [
		...argue(sheet, answers).slice(0, divided),
		...most.slice(0, 1),
		...least.slice(0, 1)
	]) {
		if (!chosen.some((each) => meet(each, place))) chosen.push(told(place));
	}
	const order = sheet.passages.map(({ id }) => id);
	return chosen.sort((a, b) => order.indexOf(a.at) - order.indexOf(b.at) || a.from - b.from);
}

/** How far a guess in a hundred lies from a share (0 to 1), in plain words. */
export function compared(guess: number, share: number): string {
	const real = Math.round(100 * share);
	const gap = Math.abs(real - guess);
	if (gap === 0) return 'Exactly what you said.';
	const how = gap <= 5 ? 'Close: ' : '';
	const words = `${gap} in a hundred ${real > guess ? 'more' : 'fewer'} than you said.`;
	return how + words;
}
