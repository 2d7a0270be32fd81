import { html, svg } from 'lit';
import { icon } from '../shell/icons.js';

export const chevronIcon = icon(svg`<path d="m6 9 6 6 6-6" />`);
export const furtherIcon = icon(svg`<path d="m9 6 6 6-6 6" />`);
export const checkIcon = icon(svg`<path d="m5 12 5 5 9-10" />`);
export const moreIcon = icon(
	svg`<circle cx="5" cy="12" r="1" /><circle cx="12" cy="12" r="1" /><circle cx="19" cy="12" r="1" />`,
);
export const roleIcon = icon(svg`<path d="M12 3 5 6v5c0 5 3 8 7 10 4-2 7-5 7-10V6z" />`);

/** Three dots that come and go while something is on its way. */
export const dots = html`<span class="busy-dots" aria-hidden="true"><i></i><i></i><i></i></span>`;
