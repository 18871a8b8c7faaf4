import * as validation from '@learninglocker/xapi-validation';

type Check = (statement: unknown) => { name: string }[];
type Module = { default: Check | { default: Check } };

// A CommonJS module: what it exports stands one level deeper in Node than in Vite.
const { default: own } = validation as unknown as Module;

/** What is wrong with a statement, by the rules of xAPI 1.0.3 (Learning Locker’s validator); empty where nothing is. */
export const statementFaults: Check = typeof own === 'function' ? own : own.default;
