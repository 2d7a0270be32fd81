import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';

/** A drawing of lines, in the colour of the words beside it. */
export function icon(lines: SVGTemplateResult): TemplateResult {
	return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${lines}</svg>`;
}

export const menuIcon = icon(svg`<path d="M4 6h16M4 12h16M4 18h16" />`);
export const hashIcon = icon(svg`<path d="M10 4 8 20M16 4l-2 16M5 9h15M4 15h15" />`);
export const threadIcon = icon(svg`<path d="M6 4v8a4 4 0 0 0 4 4h9M15 12l4 4-4 4" />`);
export const directIcon = icon(svg`<path d="M4 5h16v11H11l-5 4v-4H4z" />`);
export const backstageIcon = icon(svg`<path d="M3 5h18v14H3zM15 5v14" />`);
export const keysIcon = icon(svg`<path d="M2 7h20v10H2zM6 10h.01M10 10h.01M14 10h.01M18 10h.01M7 14h10" />`);
export const closeIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18" />`);
export const elsewhereIcon = icon(svg`<path d="M14 4h6v6M20 4l-9 9M18 14v6H4V6h6" />`);
