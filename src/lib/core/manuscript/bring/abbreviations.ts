const set = (words: string) => new Set(words.split(/\s+/u));

/** What is never the end of a sentence, without its full stop, in lower case: a name or more has to follow. */
export const unfinished = set(
	`mr mrs ms mx dr prof gen brig col maj capt cmdr cdr lt sgt cpl adm rep sen gov rev hon pres
	fr mme mlle st mt ft vs v cf e.g i.e eg viz approx ayatol amb insp supt messrs`
);

/** What stands before a number: an end where none follows. */
export const numbered = set(`no nos p pp par sec ch vol art fig op ed eds ca c`);

/** What is short for something and may end a sentence as well, without its full stop, in lower case. */
export const maybe = set(
	`inc ltd co corp bros jr sr etc al a.m p.m ph.d m.d b.a m.a ave blvd rd dept est
	jan feb apr jun jul aug sep sept oct nov dec tues thurs
	u.s u.k u.n e.u u.s.a d.c a.d b.c u.a.e n.y l.a calif conn tenn ariz colo okla`
);

/** Words that begin a sentence and are seldom part of a name: after them the full stop was an end. */
export const openers = set(
	`the a an this that these those there here he she it they we i you his her its their our my your
	and but or nor so yet for if when while where why who what which how as at by from in into on of to with
	after before during since until although though because despite however meanwhile moreover many
	most some several few all both each every no not only just then thus also even still once one two three
	instead indeed perhaps according last next now today yesterday another other such was is are were
	does did do has have had can could will would should may might must let`
);

/** What a speaker does after a quotation that ends with its own mark. */
export const speaking = set(
	`said says asked asks cried cries shouted shouts yelled replied replies answered answers added adds
	wrote writes told tells told called calls insisted insists exclaimed whispered muttered screamed demanded
	wondered wonders declared declares warned warns claimed claims argued argues explained explains
	concluded concludes tweeted posted recalled recalls repeated laughed joked snapped urged`
);
