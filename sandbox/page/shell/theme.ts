/** What somebody can choose; the system's is what their machine is set to. */
export const THEMES = ['system', 'dark', 'light'] as const;

export type Theme = (typeof THEMES)[number];

const KEY = 'theme';
const systemIsLight = matchMedia('(prefers-color-scheme: light)');

/** What was chosen in this browser. */
export function chosenTheme(): Theme {
	const kept = localStorage.getItem(KEY);
	return THEMES.find((theme) => theme === kept) ?? 'system';
}

export function chooseTheme(theme: Theme): void {
	localStorage.setItem(KEY, theme);
	show();
}

/** Shows the page as chosen, from now on. */
export function applyTheme(): void {
	systemIsLight.addEventListener('change', show);
	// Another window of the page has chosen.
	addEventListener('storage', show);
	show();
}

function show(): void {
	const theme = chosenTheme();
	const isLight = theme === 'system' ? systemIsLight.matches : theme === 'light';
	document.documentElement.dataset.theme = isLight ? 'light' : 'dark';
}
