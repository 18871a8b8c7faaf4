import type { Answer, Exercise, Kind } from '../exercises';
import { facts, sides as accounts } from '../exercises/compare';
import { confidences, verdicts as claimVerdicts } from '../exercises/claims';
import { verdicts as headlineVerdicts } from '../exercises/headline';
import { knowing, sides } from '../exercises/ledger';
import { questions } from '../exercises/missing';
import { move } from '../exercises/sequence';
import { sentences, type Character } from './people';

type Of<K extends Kind> = Extract<Exercise, { type: K }>;
type Chance = (text: string) => number;
type Invent<K extends Kind> = (exercise: Of<K>, who: Character, chance: Chance) => Answer;

function pick<T>(items: readonly T[], chance: number): T {
	return items[Math.floor(chance * items.length)]!;
}

/** Ours for who is sharp, else any that is on offer. */
function choose<T>(ours: T, all: readonly T[], of: string, who: Character, chance: Chance): T {
	return chance(`knows ${of}`) < 0.25 + 0.65 * who.sharp ? ours : pick(all, chance(`any ${of}`));
}

function byId<T extends { id: string }, V>(items: readonly T[], of: (item: T) => V) {
	return Object.fromEntries(items.map((item) => [item.id, of(item)]));
}

/** The right order with as many neighbours changed as the student is unsure. */
function sorted(ids: string[], who: Character, chance: Chance): string[] {
	let order = ids;
	ids.forEach((_, n) => {
		if (n && chance(`swap ${n}`) > 0.3 + 0.6 * who.sharp) order = move(order, n - 1, n);
	});
	return order;
}

const yesNo = [true, false];
const said = (chance: Chance, of: string) => pick(sentences, chance(`says ${of}`));

const inventors: { [K in Exclude<Kind, 'mark'>]: Invent<K> } = {
	open: ({ id, checklist }, who, chance) => ({
		text: said(chance, id),
		locked: true,
		ticks: byId(checklist, (line) => chance(`tick ${line.id}`) < 0.6)
	}),
	claims: ({ items }, who, chance) => ({
		items: byId(items, ({ id, loaded, verdict }) => ({
			loaded: choose(loaded, yesNo, `loaded ${id}`, who, chance),
			verdict: choose(verdict, claimVerdicts, `verdict ${id}`, who, chance),
			confidence: pick(confidences, chance(`sure ${id}`))
		})),
		opened: [...new Set(items.flatMap(({ cards }) => cards))].filter(
			(card) => chance(`opens ${card}`) < 0.8
		)
	}),
	ledger: (exercise, who, chance) => ({
		rows: byId(exercise.voices, ({ id, named, side, howKnow }) => ({
			named: choose(named, yesNo, `named ${id}`, who, chance),
			side: choose(side, sides(exercise), `side ${id}`, who, chance),
			howKnow: choose(howKnow, knowing, `how ${id}`, who, chance)
		})),
		notAsked: pick(exercise.notAsked, chance('not asked')).who
	}),
	missing: (exercise, who, chance) => {
		const asked = questions(exercise).map(({ id }) => id);
		const cards = exercise.slots.map(({ card }) => card);
		return {
			slots: byId(exercise.slots, ({ id, card }) => ({
				question: choose(id, asked, `question ${id}`, who, chance),
				card: choose(card, cards, `card ${id}`, who, chance)
			})),
			opened: [...new Set(cards)]
		};
	},
	headline: ({ options, printed }, who, chance) => ({
		verdicts: byId(options, ({ id, verdict }) =>
			choose(verdict, headlineVerdicts, `verdict ${id}`, who, chance)
		),
		own: printed.split(' ').slice(0, 6).join(' '),
		pick: pick(options, chance('prints')).id
	}),
	swap: ({ items }, who, chance) => ({
		items: byId(items, ({ id, options }) => {
			const option = pick(options, chance(`wording ${id}`));
			const changed = !option.keepsFacts;
			return {
				option: option.id,
				factsChanged: choose(changed, yesNo, `facts ${id}`, who, chance)
			};
		})
	}),
	compare: (exercise, who, chance) => ({
		facts: byId(facts(exercise), ({ id, side }) =>
			choose(side, accounts, `fact ${id}`, who, chance)
		),
		effects: {}
	}),
	order: ({ points }, who, chance) => ({
		order: sorted(
			points.map(({ id }) => id),
			who,
			chance
		),
		note: said(chance, 'note')
	}),
	chain: ({ hops, break: hop }, who, chance) => {
		const ids = hops.map(({ id }) => id);
		return { order: sorted(ids, who, chance), break: choose(hop, ids, 'break', who, chance) };
	}
};

/**
 * What an invented student answers to an exercise of any kind but marking: ours by sharpness, else
 * anything that is on offer. Written answers are sentences of ours.
 */
export function answered(
	exercise: Exclude<Exercise, { type: 'mark' }>,
	who: Character,
	chance: Chance
): Answer {
	return (inventors[exercise.type] as Invent<Kind>)(exercise as Of<Kind>, who, chance);
}
