const LONG_MS = 500;
const MOVED_PX = 10;

/** Calls when a finger has rested on something for long: not every browser makes a `contextmenu` event of that. */
export function onLongPress(
	whole: HTMLElement,
	call: (point: { x: number; y: number }) => void,
	signal: AbortSignal,
): void {
	let timer: number | undefined;
	let start = { x: 0, y: 0 };
	const stop = () => clearTimeout(timer);
	signal.addEventListener('abort', stop);
	whole.addEventListener(
		'pointerdown',
		({ pointerType, clientX: x, clientY: y, isPrimary }) => {
			stop();
			if (pointerType !== 'touch' || !isPrimary) return;
			start = { x, y };
			timer = window.setTimeout(() => {
				// The finger's going is not to press what it rested on.
				whole.addEventListener('touchend', (event) => event.preventDefault(), { once: true, signal });
				call(start);
			}, LONG_MS);
		},
		{ signal },
	);
	whole.addEventListener(
		'pointermove',
		({ clientX, clientY }) => {
			if (Math.hypot(clientX - start.x, clientY - start.y) > MOVED_PX) stop();
		},
		{ signal },
	);
	for (const end of ['pointerup', 'pointercancel'] as const) whole.addEventListener(end, stop, { signal });
}
