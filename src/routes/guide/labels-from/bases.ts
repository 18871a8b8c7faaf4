import type { LabelId } from '$lib/core/labels';

/** What a label builds on. Ours are the words on the cards, the choice, and the pairs of cousins. */
export const bases: Record<LabelId, string> = {
	S1: 'The Associated Press’s rules for naming sources; PolNeAR (2018)',
	S2: 'Rules of good sourcing in newsrooms; “trace” in SIFT (2019)',
	S3: 'The Associated Press’s rules for unnamed sources',
	S4: 'Wikipedia’s advice on unsupported attribution; CoNLL shared task (2010)',
	S5: '“Trace” in SIFT (2019); what is known of circular reporting',
	S6: 'The Associated Press’s rule: a fact in dispute needs a source',
	L1: 'PTC (2019), loaded language; BABE (2021); Recasens and others (2013)',
	L2: 'IPA (1937), name calling; PTC (2019)',
	L3: 'PTC (2019), exaggeration and minimisation',
	L4: 'Recasens and others (2013), verbs that judge what is said',
	L5: 'PTC (2019), doubt; work on expressions of doubt',
	L6: 'PTC (2019), vagueness and confusion',
	L7: 'PTC (2019), appeal to fear',
	L8: 'IPA (1937), band wagon and others; PTC (2019), flag waving and popularity',
	F1: 'Ecker and others (2014)',
	F2: 'Hamborg and others (2019)',
	F3: 'Hamborg and others (2019)',
	F4: 'Entman (1993); BASIL (2019)',
	F5: 'Fausey and Boroditsky (2010)',
	F6: 'Entman (1993)',
	F7: 'Entman (1993); work on roles of people in news (2025)'
};

/** A source that a reader can look up: who, when, what it is, in our words. */
export type Source = { who: string; year: string; what: string };

export const sources: Source[] = [
	{
		who: 'Institute for Propaganda Analysis (IPA), New York',
		year: '1937',
		what: 'Seven devices of propaganda, described for schools and clubs; “name calling” is one of them.'
	},
	{
		who: 'Robert Entman',
		year: '1993',
		what: 'What framing is. A text can say what the problem is, what caused it, who is to blame and what should be done. These four questions are in our open questions as well.'
	},
	{
		who: 'CoNLL shared task',
		year: '2010',
		what: 'A contest in finding unsure and unsupported wording by computer, with sentences from Wikipedia and from biology papers.'
	},
	{
		who: 'Caitlin Fausey and Lera Boroditsky',
		year: '2010',
		what: 'Experiments on how the wording of an accident (who did it, or “it happened”) changes blame.'
	},
	{
		who: 'Marta Recasens and others',
		year: '2013',
		what: 'Words that editors of Wikipedia took out because they took sides, among them verbs of saying.'
	},
	{
		who: 'Ullrich Ecker and others',
		year: '2014',
		what: 'Experiments on headlines that tilt, and what readers remember after reading the whole text.'
	},
	{
		who: 'PolNeAR',
		year: '2018',
		what: 'Political news in which trained people marked who said what. They agreed well: alpha 0.75 to 0.80, where 1 is full agreement.'
	},
	{
		who: 'Propaganda Techniques Corpus (PTC), Da San Martino and others',
		year: '2019',
		what: 'News articles in which people marked phrases with the names of techniques. They report how hard it is to see a technique in a text that one agrees with.'
	},
	{
		who: 'Felix Hamborg and others',
		year: '2019',
		what: 'An overview of how news can tilt: choice, order, room, wording.'
	},
	{
		who: 'BASIL',
		year: '2019',
		what: 'The same events in several papers, with marks where the choice of facts, not the words, tilts.'
	},
	{
		who: 'SIFT, Mike Caulfield',
		year: '2019',
		what: 'Four moves for checking: stop, investigate the source, find other coverage, trace to the origin.'
	},
	{
		who: 'BABE, Timo Spinde and others',
		year: '2021',
		what: 'Sentences from news, marked for slanted wording by trained people. They agreed only in part: alpha about 0.40.'
	}
];

/** What Loupe’s way of teaching and scoring builds on. */
export const methods: Source[] = [
	{
		who: 'Jeong and others',
		year: '2012',
		what: 'Teaching of media literacy, many studies together: few parts and several sessions work best.'
	},
	{
		who: 'Van der Kleij and others',
		year: '2015',
		what: 'An explanation helps far more than a bare “right” or “wrong”: 0.49 against 0.05. Hence a why for every key passage.'
	},
	{
		who: 'Swart and others',
		year: '2019',
		what: 'Feedback on a text works best right after reading, not during it. Hence: first you hand over, then we explain.'
	},
	{
		who: 'Wineburg and others',
		year: '2022',
		what: 'Six lessons in leaving a page and looking elsewhere, 271 pupils against 228. Without a network it can only be rehearsed, which is what our dossiers do.'
	},
	{
		who: 'Modirrousta-Galian and Higham; Graham and others',
		year: '2023',
		what: 'Looking again at games against fake news: players called more things false, true ones as well. Hence clean texts, and the two numbers.'
	},
	{
		who: 'Simchon and others',
		year: '2025',
		what: 'Disputes that finding.'
	},
	{
		who: 'Hoes and others',
		year: '2024',
		what: 'Tips against false news lower belief in true news as well.'
	},
	{
		who: 'Huang and others',
		year: '2024',
		what: 'Teaching of media literacy, 49 experiments together: it works (d = 0.60), and several sessions work better than one.'
	},
	{
		who: 'Spinde and others',
		year: '2024',
		what: 'People who had seen phrases marked by humans later noticed slanted wording in unmarked articles on new topics (d = 0.42).'
	},
	{
		who: 'Maertens and others',
		year: '2025',
		what: 'What was learnt fades within weeks or months; coming back to it helps.'
	}
];
