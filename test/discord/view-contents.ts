import { allComponents } from '../../sandbox/discord/components.js';
import type { WireComponent } from '../../sandbox/discord/wire.js';
import type { View } from '../../src/discord/views/blocks.js';

/** Everything that a view is made of, in its order. */
export function componentsIn({ components }: View): WireComponent[] {
	return [...allComponents(components as unknown as WireComponent[])];
}

/** All that is to be read in it. */
export function textIn(view: View): string {
	return componentsIn(view)
		.flatMap(({ content }) => content ?? [])
		.join('\n');
}
