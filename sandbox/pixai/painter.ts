import sharp from 'sharp';
import { captionCard, seal } from './caption.js';
import { Dice } from './dice.js';
import { hourOf } from './hours.js';
import { landscape } from './landscape.js';
import { type Pixels, pixelsOf } from './pixels.js';
import type { SandboxTask } from './task.js';

/**
 * Paints the picture of a task, off the event loop: a landscape that prompt, seed, model and place in the batch decide, with
 * the prompt on a card.
 *
 * @param scale how wide and high it is, of PixAI's pixels.
 */
export function paint(task: SandboxTask, index: number, scale: number): Promise<Buffer> {
	const { width, height } = pixelsOf(task.asked.aspectRatio, task.asked.size);
	const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
	const picture = sharp(Buffer.from(draft(task, index, { width, height }, size)));
	switch (task.format) {
		case 'png':
			return picture.flatten().png({ compressionLevel: 4 }).toBuffer();
		case 'jpeg':
			return picture.flatten().jpeg({ quality: 85 }).toBuffer();
		case 'webp':
			return picture.flatten().webp({ quality: 85, effort: 1 }).toBuffer();
	}
}

/** The picture as an SVG, drawn in PixAI's pixels and shown in `size`. */
function draft(task: SandboxTask, index: number, pixels: Pixels, size: Pixels): string {
	const { prompt, asked, modelName, seed, mediaIds } = task;
	const dice = new Dice(prompt, seed, asked.modelVersionId, index);
	const hour = hourOf(Math.floor(new Dice(prompt, seed).between(0, 5)) + index, dice.between(-18, 18));
	const details = [
		modelName,
		asked.mode,
		asked.aspectRatio,
		`seed ${seed}`,
		mediaIds.length > 1 && `${index + 1} of ${mediaIds.length}`,
	];
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"`,
		` viewBox="0 0 ${pixels.width} ${pixels.height}" preserveAspectRatio="none">`,
		landscape(dice, hour, pixels),
		seal(dice, pixels),
		captionCard({ prompt, details: details.filter(Boolean).join(' · ') }, pixels),
		'</svg>',
	].join('');
}
