/** A day and a time of day, as a teacher here reads them. */
export const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' });
