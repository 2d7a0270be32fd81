/** Discord's dark theme. */
export const COLOUR = {
	background: '#1a1a1e',
	header: '#121214',
	container: '#242429',
	border: '#36363c',
	ephemeral: '#23243a',
	title: '#fbfbfb',
	text: '#dfe0e2',
	muted: '#94959c',
	link: '#a9bbff',
	mention: '#2e3160',
	code: '#121214',
	time: '#333338',
	blurple: '#5865f2',
	secondary: '#3e3e45',
	success: '#00863a',
	danger: '#d22d39',
	field: '#1b1b1f',
	fieldBorder: '#46464e',
	chip: '#3a3a42',
} as const;

const PEOPLE = ['#f47b67', '#3ba55c', '#faa61a', '#eb459e', '#45ddc0', '#7289da', '#a78bfa'];

/** The colour of somebody's avatar. */
export function colourOf(name: string): string {
	const number = [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 0);
	return PEOPLE[number % PEOPLE.length] ?? COLOUR.blurple;
}
