import { colourOf } from './colours.js';
import type { Sheet } from './sheet.js';

/** Somebody's initial on their colour. */
export function personAvatar(
	sheet: Sheet,
	name: string,
	{ x, y, r, opacity = 1 }: { x: number; y: number; r: number; opacity?: number },
): void {
	sheet.draw(`<circle cx="${x}" cy="${y}" r="${r}" fill="${colourOf(name)}" opacity="${opacity}"/>`);
	const [initial = ''] = name;
	const size = r * 1.15;
	const width = sheet.lettering.width(initial, 'bold', size);
	sheet.write(initial, x - width / 2, y + size * 0.36, { face: 'bold', size, colour: '#ffffff', opacity });
}

/** The bot's avatar. */
export function botAvatar(sheet: Sheet, x: number, y: number): void {
	sheet.draw(`<g transform="translate(${x} ${y})" stroke-linecap="round" fill="none">
		<circle r="20" fill="#8a5cf6"/>
		<path d="M0-13v3M-5 6l-3 7M5 6l3 7M0 7v5" stroke="#fff" stroke-width="2.4"/>
		<rect x="-9.5" y="-10" width="19" height="15.5" rx="2" fill="#fff"/>
		<path d="M-6.5 2.5l4-6 3 4 2-2.5 4 4.5z" fill="#8a5cf6"/><circle cx="4.5" cy="-5.8" r="1.8" fill="#fbbf24"/></g>`);
}
