/**
 * What hand-ins and assignments often hold, so that even a short one can be squeezed well: ids, and words
 * that students write about news, the likeliest last. Parcels were made with exactly this text: never change
 * it, make another form of parcel.
 */
export const words =
	'headline missing ledger chain swap claims compare order form mark open read-and-mark who-says-so ' +
	'who-speaks stands-behind said-so gets-speak count-voices what-is-missing three-gaps keep-the-fact ' +
	'loaded-or-true four-questions comes-first-buried month-later find-the-words done-well own-words ' +
	'two-things say-reader point-exact passage effect ' +
	'yesterday, children, women, money, members, regime, terrorist, dangerous, powerful, shocking, ' +
	'government, ministers, officials, police, residents, families, neighbours, council, company, ' +
	'supporters, opponents, critics, experts, expert, researchers, scientists, numbers, statistics, ' +
	'percent, survey, study, report, documents, inspection, records, database, court, judge, lawyer, ' +
	'website, newspaper, journalist, reporter, editor, publisher, outlet, agency, interview, statement, ' +
	'agree, disagree, unfair, neutral, biased, bias, balance, balanced, emotional, feelings, angry, ' +
	'afraid, scared, fear, danger, threat, attack, blame, blamed, victim, victims, hero, villain, ' +
	'loaded, charged, calmer, careful, vague, hidden, missing, background, context, compared with, ' +
	'before and after, in the past, since then, at the end, at the beginning, in the middle, for example, ' +
	'for instance, on the other hand, in my opinion, more than, less than, most of the, some of the, ' +
	'a lot of, instead of, as well as, at least, might be, could be, should be, would be, has been, ' +
	'have been, had been, was not, were not, is not, are not, does not, do not, did not, doesn’t, don’t, ' +
	"doesn't, don't, isn't, can't, cannot, never, always, every, nobody, everybody, everyone, somebody, " +
	'someone, anything, something, nothing, really, actually, probably, maybe, perhaps, however, although, ' +
	'because of this, that is why, which means that, this means that, it says that, he says that, ' +
	'she says that, they say that, said that, told us, tells us, shows that, seems to, sounds like, ' +
	'looks like, makes it sound, makes the reader, makes us think, makes me think, wants us to, ' +
	'trying to, I think that, I would ask, I would change my mind if, how would they know, ' +
	'how they would know, how do they know, who they are, who said, who was there, what happened, ' +
	'where it came from, when it happened, nobody asked, was asked, is quoted, are quoted, quotes, ' +
	'quotation, anonymous, according to, unnamed, named source, a source, the source, sources, evidence, ' +
	'proof, prove, facts, fact, opinion, opinions, claim, claims, true, wrong, right, fair, ' +
	'question, answer, reason, reasons, paragraph, sentence, phrase, word, words, writer, author, article, ' +
	'the article says that the writer does not say who the people are and there is no other side of the ' +
	'story, so we only know what one of them said. The headline says it is. This is because the text ' +
	'uses the word “ and ” to make it. It would be better if they had ';

/** A packed hand-in that nobody made, in base64: how its bytes follow each other. Never change it, as above. */
export const example =
	'SAEaPgovVHmewxA1Wn+kye4XPAxTYW0Vn459bFtAbWFya2V0LXN0YWxsLWZlZTRyZWFkLWFuZC1tYXJrEG1hcmsVASNF' +
	'Z4kgaGVhZGxpbmUHCw8TFxsfIyx3aG8tc2F5cy1zbyRkb25lLXdlbGwQb3BlbpQBVGhlIHJlcG9ydGVyIGRvZXMgbm90' +
	'IHNheSB3aG8gc2F3IGl0LihzYXktcmVhZGVyLHBvaW50LWV4YWN0HHBhc3NhZ2UgaW5ub2NlbnQsbW9udGgtbGF0ZXKg' +
	'AUkgdGhpbmsgdGhlIHdvcmQgbWFrZXMgdGhlIHJlYWRlciBhbmdyeS4AAAEAAQACAaCK+ueVOAAEAwQFBsCEPQALCQcI' +
	'CQoLDA0ODwQHCAkKExoIaJQSMuMCQilySKaCggopGQAAAAAAAAAAAAAAAAACAxAFBp+NBgABAQoBBAIiAAAAAgMREga/' +
	'mgwAEwEEFAEVARYAFwACAxgSBv+0GAAZAQQUARUBFgAXAQKiAmvi';
