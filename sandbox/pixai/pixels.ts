/** The aspect ratios that PixAI draws, each with its pixels at `1k`. */
const pixelsAt1k = {
	'1:1': [1024, 1024],
	'2:3': [848, 1280],
	'3:2': [1280, 848],
	'3:4': [864, 1152],
	'4:3': [1152, 864],
	'3:5': [768, 1280],
	'5:3': [1280, 768],
	'9:16': [720, 1280],
	'16:9': [1280, 720],
	'1:3': [512, 1536],
	'3:1': [1536, 512],
} as const;

export type AspectRatio = keyof typeof pixelsAt1k;
export type Size = '1k' | '1.5k';

export interface Pixels {
	readonly width: number;
	readonly height: number;
}

export const aspectRatios = Object.keys(pixelsAt1k) as [AspectRatio, ...AspectRatio[]];

/** How many pixels a picture has: `1.5k` is one and a half times as wide and as high as `1k`. */
export function pixelsOf(ratio: AspectRatio, size: Size): Pixels {
	const [width, height] = pixelsAt1k[ratio];
	const factor = size === '1.5k' ? 1.5 : 1;
	return { width: width * factor, height: height * factor };
}
