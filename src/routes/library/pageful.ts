/** How many lessons show at once where nothing is asked for: all that come with Loupe. */
export const pageful = 36;

/** How many show of what a change of a filter leaves: a long list would make every change slow. */
export const handful = 18;

/** As many of them as a screen holds: they show first, the others right after them. */
export const screenful = 9;
