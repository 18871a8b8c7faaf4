/**
 * How the page on the screen came here. One that was `sent` as a file stands there whole and is taken over
 * as it is; from then on this tab puts up pages itself, and may do so bit by bit.
 */
export const arrival = { sent: true };
