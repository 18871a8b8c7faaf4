import { commandOf, type Command } from '$lib/ui/wall/keys';

/**
 * What a pressed key asks of the wall; null where it asks nothing, or where what has the focus needs the key
 * itself: space on a button, the arrows on a slider or in a long text, any key in an open dialog. While the
 * room guesses, up and down move the guess.
 */
export function pressed(event: KeyboardEvent, isGuess: boolean): Command | null {
	const { key, target } = event;
	const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
	const command = commandOf(event);
	if (!command || event.defaultPrevented || document.querySelector('dialog:modal')) return null;
	if (key === ' ' && on('button, a, summary')) return null;
	if (/^(Arrow.*|Home|End)$/.test(key) && on('input')) return null;
	const isUpright = key === 'ArrowUp' || key === 'ArrowDown';
	if (isUpright && on('[tabindex="0"]')) return null;
	if (isUpright && isGuess) return key === 'ArrowUp' ? 'more' : 'less';
	return command;
}
