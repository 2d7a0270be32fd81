const GAP = 4;

/**
 * Tells the style of something in front of the page where it has room beside what it belongs to: below it, or above where
 * there is more room.
 */
export function place(shown: HTMLElement, beside: DOMRect): void {
	const below = innerHeight - beside.bottom;
	const isBelow = below > 320 || below >= beside.top;
	const style = {
		'--left': `${beside.left}px`,
		'--width': `${beside.width}px`,
		'--top': isBelow ? `${beside.bottom + GAP}px` : 'auto',
		'--bottom': isBelow ? 'auto' : `${innerHeight - beside.top + GAP}px`,
		'--room': `${(isBelow ? below : beside.top) - 2 * GAP}px`,
	};
	for (const [name, value] of Object.entries(style)) shown.style.setProperty(name, value);
}

/** Keeps something in its place while the page scrolls or changes its size, until the signal. */
export function keepPlaced(replace: () => void, signal: AbortSignal): void {
	replace();
	addEventListener('scroll', replace, { capture: true, passive: true, signal });
	addEventListener('resize', replace, { signal });
}
