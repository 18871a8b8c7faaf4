import './fonts.css';
import '../app.css';
import type { Course } from '$lib/core/course/course';
import { cmi5 } from '$lib/exchange/lms/cmi5';
import type { Host } from '$lib/exchange/lms/host';
import { scorm } from '$lib/exchange/lms/scorm';
import { scorm12 } from '$lib/exchange/lms/scorm12';
import { scorm2004 } from '$lib/exchange/lms/scorm2004';
import { mount } from 'svelte';
import Player from './Player.svelte';

const hosts: Record<Course['way'], (course: Course) => Host> = {
	scorm12: () => scorm(scorm12),
	scorm2004: () => scorm(scorm2004),
	cmi5: (course) => cmi5(course, new URL(location.href))
};

const course = JSON.parse(document.getElementById('course')!.textContent) as Course;
document.title = course.assignment.title;
mount(Player, { target: document.body, props: { course, host: hosts[course.way](course) } });
