import type { Dice } from './dice.js';
import type { Pixels } from './pixels.js';

export interface Caption {
	readonly prompt: string;
	/** What else is told of the picture, in small letters. */
	readonly details: string;
}

const mostLines = 3;
const wide = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u;
// What XML 1.0 cannot hold, however it is escaped: most control characters and halves of surrogate pairs.
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A card at the foot of a picture that says what it was asked to show. As the inside of an SVG. */
export function captionCard({ prompt, details }: Caption, { width, height }: Pixels): string {
	const size = Math.round(Math.min(width, height) * 0.042);
	const margin = size;
	const lines = wrapped(prompt, Math.floor((width - margin * 4) / (size * 0.66)));
	const cardHeight = size * (lines.length * 1.3 + 2.2);
	const top = height - margin - cardHeight;
	const text = lines.map(
		(line, index) =>
			`<text x="${margin * 2}" y="${top + size * (1.35 + index * 1.3)}">${escaped(line)}</text>`,
	);
	return [
		`<rect x="${margin}" y="${top}" width="${width - margin * 2}" height="${cardHeight}" rx="${size * 0.6}" fill="#10131a" opacity="0.62"/>`,
		`<g font-family="sans-serif" font-size="${size}" font-weight="600" fill="#fff">${text.join('')}</g>`,
		`<text x="${margin * 2}" y="${top + cardHeight - size * 0.6}" font-family="sans-serif" font-size="${size * 0.68}"`,
		` fill="#fff" opacity="0.75">${escaped(details)}</text>`,
	].join('');
}

/** A seal in the corner, mirrored as a face is: two pictures are told apart by it where no font is installed. */
export function seal(dice: Dice, { width, height }: Pixels): string {
	const cell = Math.round(Math.min(width, height) * 0.018);
	const left = width - cell * 9;
	const colour = `hsl(${Math.round(dice.between(0, 360))},85%,62%)`;
	const cells = Array.from({ length: 15 }, (_, index) => ({ column: index % 3, row: Math.floor(index / 3) }))
		.filter(() => dice.chance(0.5))
		.flatMap(({ column, row }) => [...new Set([column, 4 - column])].map((x) => ({ x, row })))
		.map(({ x, row }) => `M${left + (x + 1) * cell} ${cell * (row + 3)}h${cell}v${cell}h-${cell}z`);
	return [
		`<rect x="${left}" y="${cell * 2}" width="${cell * 7}" height="${cell * 7}" rx="${cell}" fill="#10131a" opacity="0.62"/>`,
		`<path fill="${colour}" d="${cells.join('')}"/>`,
	].join('');
}

/** Words in lines of at most `most` letters; words of no spaces are broken, and what is too much ends in an ellipsis. */
function wrapped(words: string, most: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of words
		.replace(unwritable, '')
		.split(/\s+/)
		.flatMap((word) => pieces(word, most))) {
		if (line !== '' && breadth(line) + 1 + breadth(word) > most) {
			lines.push(line);
			line = word;
		} else line = line === '' ? word : `${line} ${word}`;
		if (lines.length === mostLines) break;
	}
	if (lines.length < mostLines) return line === '' ? lines : [...lines, line];
	return [...lines.slice(0, -1), `${lines.at(-1)} …`];
}

function pieces(word: string, most: number): string[] {
	const cut: string[] = [''];
	for (const letter of word) {
		const last = cut.at(-1) ?? '';
		if (breadth(last) + breadth(letter) > most) cut.push(letter);
		else cut[cut.length - 1] = last + letter;
	}
	return cut;
}

/** How many Latin letters' room it takes: letters of East Asia and emoji take two. */
function breadth(text: string): number {
	let sum = 0;
	for (const letter of text) sum += wide.test(letter) ? 2 : 1;
	return sum;
}

function escaped(text: string): string {
	return text
		.replace(unwritable, '')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;');
}
