import type { Changes } from './changes.js';
import type { StoredMessage } from './messages.js';
import { Visible } from './visible.js';
import type { World } from './world.js';

/** A message that stands in a channel, as somebody sees it. */
export class PostedMessage extends Visible {
	readonly stored: StoredMessage;

	constructor(world: World, stored: StoredMessage) {
		super(world);
		this.stored = stored;
	}

	get deleted(): boolean {
		return this.stored.deleted;
	}

	protected get changes(): Changes {
		return this.stored.changes;
	}

	protected describe(): string {
		return this.deleted ? 'The message is deleted' : 'The message shows';
	}
}
