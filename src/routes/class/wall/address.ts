import { resolve } from '$app/paths';

/** Where a wall is: the class, the assignment, and as far as they are chosen an exercise, a scene and a step from 1. */
export type Address = {
	room: string;
	made: string;
	lesson?: string;
	exercise?: string;
	scene?: string;
	step?: number;
};

/** The address of a wall. All of it stands behind the #, so that no host sees it. */
export function wallAt({ room, made, lesson, exercise, scene, step }: Address): string {
	const parts = [room, made, lesson, exercise, scene, step];
	const end = parts.findIndex((part) => part === undefined);
	const known = end < 0 ? parts : parts.slice(0, end);
	return `${resolve('/class/wall/')}#${known.map((part) => encodeURIComponent(part!)).join('/')}`;
}
