import type { Dice } from './dice.js';
import { type Hour, hsl } from './hours.js';
import type { Pixels } from './pixels.js';

/** A landscape at an hour of the day, as the dice fall: sky, sun or moon, ridges or water. As the inside of an SVG. */
export function landscape(dice: Dice, hour: Hour, { width, height }: Pixels): string {
	const horizon = height * dice.between(0.5, 0.62);
	const sun = {
		x: width * dice.between(0.2, 0.8),
		y: horizon * dice.between(0.35, 0.8),
		r: Math.min(width, height) * dice.between(0.06, 0.11),
	};
	return [
		definitions(hour),
		`<rect width="${width}" height="${height}" fill="url(#sky)"/>`,
		hour.isNight ? stars(dice, width, horizon) : '',
		`<circle cx="${sun.x}" cy="${sun.y}" r="${sun.r * 5}" fill="url(#glow)"/>`,
		`<circle cx="${sun.x}" cy="${sun.y}" r="${sun.r}" fill="${hour.sun}"/>`,
		clouds(dice, width, horizon),
		dice.chance(0.45)
			? sea(dice, hour, { width, height }, horizon, sun.x)
			: land(dice, hour, { width, height }, horizon),
	].join('');
}

function definitions({ sky: [top, middle, horizon], sun }: Hour): string {
	return `<defs>
		<linearGradient id="sky" x1="0" y1="0" x2="0" y2="0.66">
			<stop offset="0" stop-color="${top}"/><stop offset="0.6" stop-color="${middle}"/><stop offset="1" stop-color="${horizon}"/>
		</linearGradient>
		<radialGradient id="glow">
			<stop offset="0.15" stop-color="${sun}" stop-opacity="0.55"/><stop offset="1" stop-color="${sun}" stop-opacity="0"/>
		</radialGradient>
	</defs>`;
}

function stars(dice: Dice, width: number, horizon: number): string {
	return times(60, () => {
		const [x, y, r] = [dice.between(0, width), dice.between(0, horizon * 0.9), dice.between(0.6, 2.6)];
		return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="#fff" opacity="${n(dice.between(0.35, 1))}"/>`;
	});
}

/** Banks of flat ellipses. */
function clouds(dice: Dice, width: number, horizon: number): string {
	return times(Math.round(dice.between(1, 4)), () => {
		const [x, y] = [dice.between(0, width), dice.between(horizon * 0.1, horizon * 0.8)];
		const length = width * dice.between(0.1, 0.22);
		const puffs = times(5, () => {
			const [dx, dy] = [dice.between(-length, length), dice.between(-length, length) * 0.1];
			return `<ellipse cx="${n(x + dx)}" cy="${n(y + dy)}" rx="${n(length * dice.between(0.4, 0.8))}" ry="${n(length * 0.09)}"/>`;
		});
		return `<g fill="#fff" opacity="${n(dice.between(0.1, 0.3))}">${puffs}</g>`;
	});
}

/** Ridges behind each other, the near ones darker, pines on the nearest. */
function land(dice: Dice, hour: Hour, { width, height }: Pixels, horizon: number): string {
	const ridges = 5;
	return times(ridges, (index) => {
		const depth = index / (ridges - 1);
		const base = horizon + (height - horizon) * depth * 0.75;
		const crest = ridge(dice, width, height * (0.13 - depth * 0.07));
		const fill = shade(hour, depth);
		const trees =
			index < ridges - 2 ? '' : pines(dice, width, height * (0.025 + depth * 0.03), (x) => base - crest(x));
		return `<g fill="${fill}"><path d="${hill({ width, height }, (x) => base - crest(x))}"/>${trees}</g>`;
	});
}

/** Water with the sun's path on it, before islands and a shore. */
function sea(dice: Dice, hour: Hour, { width, height }: Pixels, horizon: number, sunX: number): string {
	const far = ridge(dice, width, height * 0.09);
	const shore = ridge(dice, width, height * 0.05);
	const glints = times(26, (index) => {
		const depth = (index + 0.5) / 26;
		const length = width * dice.between(0.02, 0.1) * (0.5 + depth);
		const x = sunX + dice.between(-1, 1) * width * 0.1 * (0.4 + depth) - length / 2;
		const y = horizon + (height - horizon) * depth * depth;
		return `<rect x="${n(x)}" y="${n(y)}" width="${n(length)}" height="${n(1.5 + depth * 4)}" rx="2"/>`;
	});
	return [
		`<path fill="${shade(hour, 0.15)}" d="${hill({ width, height: horizon }, (x) => horizon - far(x) + height * 0.05)}"/>`,
		`<rect y="${n(horizon)}" width="${width}" height="${n(height - horizon)}" fill="${shade(hour, 0.42)}"/>`,
		`<rect y="${n(horizon)}" width="${width}" height="${n(height - horizon)}" fill="url(#sky)" opacity="0.45"/>`,
		`<g fill="${hour.sun}" opacity="0.7">${glints}</g>`,
		`<g fill="${shade(hour, 1)}"><path d="${hill({ width, height }, (x) => height * 0.93 - shore(x))}"/>`,
		`${pines(dice, width, height * 0.06, (x) => height * 0.93 - shore(x))}</g>`,
	].join('');
}

/** The height of a ridge at each x: a sum of three waves, each half as high as the one before. */
function ridge(dice: Dice, width: number, height: number): (x: number) => number {
	const waves = [1, 2.3, 5.1].map((pace, index) => ({
		pace: (pace * dice.between(0.8, 1.4) * Math.PI * 2) / width,
		phase: dice.between(0, Math.PI * 2),
		height: height / 2 ** index,
	}));
	return (x) => waves.reduce((sum, wave) => sum + Math.sin(x * wave.pace + wave.phase) * wave.height, 0);
}

function hill({ width, height }: Pixels, top: (x: number) => number): string {
	const steps = 40;
	const crest = times(
		steps + 1,
		(step) => `L${n((step / steps) * width)} ${n(Math.min(height, top((step / steps) * width)))}`,
	);
	return `M0 ${n(height)}${crest}L${width} ${n(height)}Z`;
}

function pines(dice: Dice, width: number, size: number, ground: (x: number) => number): string {
	return times(Math.round(dice.between(5, 16)), () => {
		const x = dice.between(0, width);
		const tall = size * dice.between(0.6, 1.5);
		const y = ground(x) + tall * 0.1;
		const half = tall * 0.24;
		return `<path d="M${n(x)} ${n(y - tall)}L${n(x + half)} ${n(y)}H${n(x - half)}Z"/>`;
	});
}

function shade({ landHue, landLight: [far, near] }: Hour, depth: number): string {
	return hsl(landHue + depth * 14, 34 + depth * 8, far + (near - far) * depth);
}

function times(count: number, draw: (index: number) => string): string {
	return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

function n(value: number): string {
	return value.toFixed(1);
}
