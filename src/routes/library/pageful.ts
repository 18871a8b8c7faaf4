/** How many lessons show at once: a long list would make every change of a filter slow. */
export const pageful = 30;
