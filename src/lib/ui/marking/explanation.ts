// All that the explanation of a marking exercise takes: it is loaded together, and later than the text.
export { graded } from './graded';
export { default as Review } from './Review.svelte';
