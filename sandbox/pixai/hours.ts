/** The colours of an hour of the day. */
export interface Hour {
	readonly sky: readonly [top: string, middle: string, horizon: string];
	readonly sun: string;
	readonly landHue: number;
	/** Lightness of the land, in per cent, far away and near. */
	readonly landLight: readonly [far: number, near: number];
	readonly isNight: boolean;
}

/** An hour of the day by its number (any integer), its colours turned by so many degrees. */
export function hourOf(number: number, turn: number): Hour {
	const hours = [dusk, noon, night, sunset, dawn];
	return (hours[number % hours.length] ?? noon)(turn);
}

const dusk = (turn: number): Hour => ({
	sky: [hsl(232 + turn, 48, 30), hsl(318 + turn, 50, 58), hsl(28 + turn, 92, 72)],
	sun: hsl(40, 100, 86),
	landHue: 268 + turn,
	landLight: [52, 14],
	isNight: false,
});

const noon = (turn: number): Hour => ({
	sky: [hsl(205 + turn, 72, 52), hsl(196 + turn, 74, 72), hsl(176 + turn, 60, 90)],
	sun: hsl(52, 100, 92),
	landHue: 158 + turn,
	landLight: [66, 22],
	isNight: false,
});

const night = (turn: number): Hour => ({
	sky: [hsl(236 + turn, 58, 11), hsl(226 + turn, 52, 24), hsl(200 + turn, 48, 44)],
	sun: hsl(50, 60, 92),
	landHue: 222 + turn,
	landLight: [34, 7],
	isNight: true,
});

const sunset = (turn: number): Hour => ({
	sky: [hsl(12 + turn, 66, 44), hsl(22 + turn, 86, 62), hsl(46 + turn, 96, 80)],
	sun: hsl(48, 100, 92),
	landHue: 352 + turn,
	landLight: [52, 16],
	isNight: false,
});

const dawn = (turn: number): Hour => ({
	sky: [hsl(268 + turn, 46, 46), hsl(290 + turn, 44, 70), hsl(340 + turn, 72, 88)],
	sun: hsl(340, 90, 96),
	landHue: 196 + turn,
	landLight: [64, 20],
	isNight: false,
});

export function hsl(hue: number, saturation: number, lightness: number): string {
	return `hsl(${((hue + 360) % 360).toFixed(1)},${saturation.toFixed(1)}%,${lightness.toFixed(1)}%)`;
}
