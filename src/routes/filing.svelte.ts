import { version } from '$app/environment';
import { fileName, limit, read, write } from '$lib/core/backup';
import type { Content } from '$lib/core/content';
import { Problem } from '$lib/core/problem';
import { gather, type Whose } from '$lib/store/gather';
import { restore, type Restored } from '$lib/store/restore';
import { markSaved } from '$lib/store/saved';
import { newId } from './id';

type Send = (text: string, name: string) => Promise<boolean>;

const some = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Work on its way to a file and back: what is happening, what came of it, and what went wrong. */
export class Filing {
	said = $state('');
	problem = $state.raw<Problem | null>(null);
	working = $state(false);

	/** Saves to a file that is named after somebody, and remembers that it is there. */
	save(whose: Whose, name: string, send: Send): Promise<void> {
		return this.attempt(async () => {
			const at = Date.now();
			const content = await gather(whose, version, at);
			if (!(await send(write(content), fileName(name, at)))) return 'Nothing was saved.';
			await markSaved(content);
			return 'Your browser has the file: look among your downloads, and keep it somewhere safe, such as a school folder or a USB stick.';
		});
	}

	/** Brings a file back; `onbrought` gets what was in it. */
	bring(file: File, onbrought: (content: Content) => Promise<void> = async () => {}) {
		return this.attempt(async () => {
			if (file.size > limit) {
				throw new Problem(
					'This file is too large to be a Loupe file.',
					'Choose the file whose name begins with “loupe-”.'
				);
			}
			const content = read(await file.text());
			const restored = await restore(content, Date.now(), newId);
			await onbrought(content);
			return told(content, restored);
		});
	}

	private async attempt(action: () => Promise<string>) {
		this.problem = null;
		this.said = '';
		this.working = true;
		try {
			this.said = await action();
		} catch (error) {
			if (!(error instanceof Problem)) throw error;
			this.problem = error;
		} finally {
			this.working = false;
		}
	}
}

/** What came of a file, in a sentence. */
function told({ learners, classes }: Content, restored: Restored): string {
	const whose = [
		...learners.map(({ name }) => name || 'somebody without a name'),
		...classes.map(({ name }) => `class ${name}`)
	];
	const { attempts, drafts, reviews, assigned, returned, issued, received, comments } = restored;
	const { sheets, wishes, manuscripts, lessons, readings } = restored;
	const added = [
		learners.length && some(attempts, 'finished exercise', 'finished exercises'),
		learners.length && some(drafts, 'begun one', 'begun ones'),
		reviews && some(reviews, 'answer in practice', 'answers in practice'),
		assigned && some(assigned, 'assignment', 'assignments'),
		returned && some(returned, 'comment of a teacher', 'comments of a teacher'),
		classes.length && some(restored.classes, 'class', 'classes'),
		issued && some(issued, 'assignment', 'assignments'),
		classes.length && some(received, 'hand-in', 'hand-ins'),
		comments && some(comments, 'comment', 'comments'),
		sheets && some(sheets, 'half-typed sheet', 'half-typed sheets'),
		wishes && some(wishes, 'begun assignment', 'begun assignments'),
		lessons && some(lessons, 'lesson', 'lessons'),
		manuscripts && some(manuscripts, 'lesson in the making', 'lessons in the making'),
		readings && some(readings, 'text read for a colleague', 'texts read for colleagues')
	].filter((part) => typeof part === 'string');
	const list = new Intl.ListFormat('en-GB').format(added);
	const from = whose.length ? `From the file of ${whose.join(', ')}` : 'From the file';
	return `${from}: ${list || 'nothing'} added, ${restored.alreadyHere} here already.`;
}
