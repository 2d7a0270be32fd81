import { html, type TemplateResult } from 'lit';
import './avatar.css';

const COLOURS = ['#5865f2', '#2d7d46', '#b5474b', '#8a5a00', '#0b7285', '#a1398f'];

/** A person's or a bot's picture: the first letter of their name, on a colour that is always theirs. */
export function avatar(name: string): TemplateResult {
	const sum = [...name].reduce((all, letter) => all + (letter.codePointAt(0) ?? 0), 0);
	const colour = COLOURS[sum % COLOURS.length];
	return html`<span class="avatar" style="background:${colour}" aria-hidden="true">${[...name][0]}</span>`;
}
