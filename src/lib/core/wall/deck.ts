/**
 * The scenes of the wall in their order. A second vote comes before the key: a class that has seen the key
 * votes on nothing any more.
 */
export const scenes = ['read', 'predict', 'marks', 'argue', 'revote', 'reveal', 'split'] as const;
export type SceneId = (typeof scenes)[number];

/** How many steps each scene has, by its id; none: the scene is left out. */
export type Steps = Record<SceneId, number>;

/** Where the wall is: a step of a scene, counted from 0. */
export type At = { scene: SceneId; step: number };

/** The scenes that have steps, in their order. */
export function shown(steps: Steps): SceneId[] {
	return scenes.filter((scene) => steps[scene] > 0);
}

/**
 * The place that was asked for, as near as the wall has it: a scene that is not there gives the first one,
 * a step beyond the end the last one. Null where the wall has no scene at all.
 */
export function held(steps: Steps, scene: string | undefined, step: number): At | null {
	const [first] = shown(steps);
	if (!first) return null;
	const wanted = shown(steps).find((each) => each === scene);
	if (!wanted) return { scene: first, step: 0 };
	const whole = Number.isFinite(step) ? Math.trunc(step) : 0;
	return { scene: wanted, step: Math.min(Math.max(0, whole), steps[wanted] - 1) };
}

/** The next step, or the first one of the next scene; at the very end it stays. */
export function onward(steps: Steps, { scene, step }: At): At {
	if (step + 1 < steps[scene]) return { scene, step: step + 1 };
	const list = shown(steps);
	const next = list[list.indexOf(scene) + 1];
	return next ? { scene: next, step: 0 } : { scene, step };
}

/** The step before, or the last one of the scene before; at the very beginning it stays. */
export function back(steps: Steps, { scene, step }: At): At {
	if (step > 0) return { scene, step: step - 1 };
	const list = shown(steps);
	const before = list[list.indexOf(scene) - 1];
	return before ? { scene: before, step: steps[before] - 1 } : { scene, step };
}
