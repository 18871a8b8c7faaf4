import type { SceneId } from '$lib/core/wall/deck';

/** What each scene of the wall is called. */
export const sceneNames: Record<SceneId, string> = {
	read: 'Read together',
	predict: 'Predict the class',
	marks: 'What we marked',
	argue: 'Worth a debate',
	revote: 'The second vote',
	reveal: 'Our key',
	split: 'Two accounts'
};

/** What a key can ask of the wall. */
export type Command =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'more'
	| 'less'
	| 'timer'
	| 'blank'
	| 'full'
	| 'menu'
	| 'keys'
	| 'leave';

/** The keys of each command, as a keyboard event names them in small letters, and what is told of them. */
export const keys: { command: Command; keys: string[]; shown: string; says: string }[] = [
	{
		command: 'next',
		keys: ['pagedown', 'arrowright', 'arrowdown', ' '],
		shown: 'Page down, →, ↓ or space',
		says: 'Go on'
	},
	{
		command: 'previous',
		keys: ['pageup', 'arrowleft', 'arrowup'],
		shown: 'Page up, ← or ↑',
		says: 'Go back'
	},
	{ command: 'first', keys: ['home'], shown: 'Home', says: 'To the first step of this part' },
	{ command: 'last', keys: ['end'], shown: 'End', says: 'To the last step of this part' },
	{ command: 'more', keys: ['+', '='], shown: '+, or ↑ while you guess', says: 'Guess more' },
	{ command: 'less', keys: ['-', '−'], shown: '−, or ↓ while you guess', says: 'Guess less' },
	{ command: 'timer', keys: ['t'], shown: 'T', says: 'Start or stop the timer' },
	{ command: 'blank', keys: ['b', '.'], shown: 'B or a full stop', says: 'Blank the wall' },
	{ command: 'full', keys: ['f'], shown: 'F', says: 'Full screen, and back' },
	{ command: 'menu', keys: ['m'], shown: 'M', says: 'Choose a part' },
	{ command: 'keys', keys: ['?'], shown: '?', says: 'Show these keys' },
	{ command: 'leave', keys: ['escape'], shown: 'Esc', says: 'Leave the wall' }
];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** What a pressed key asks for; null for none of ours. With Shift, space goes back. */
export function commandOf({ key, ctrlKey, metaKey, altKey, shiftKey }: Pressed): Command | null {
	if (ctrlKey || metaKey || altKey) return null;
	if (key === ' ' && shiftKey) return 'previous';
	return keys.find((each) => each.keys.includes(key.toLowerCase()))?.command ?? null;
}
