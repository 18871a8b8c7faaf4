declare module 'virtual:player' {
	/** The page that plays a course: made by src/bin/player.js. */
	const page: string;
	export default page;
}
