/** The way to a place in a file: field names, and numbers of list items counted from 0. */
export type Path = (string | number)[];

/** The files of a lesson that rules look into. */
export type File = 'lesson.yaml' | 'text.yaml' | 'exercises.yaml' | 'dossier.yaml';

/**
 * Something wrong in a lesson file: where, what (a phrase that follows the name of the field: "is
 * empty") and what its author can do about it (a sentence).
 */
export type Fault = { file: File; path: Path; message: string; fix: string };

/** A fault whose file is known from the rule that found it. */
export type Found = Omit<Fault, 'file'>;
