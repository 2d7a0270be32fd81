import type { Changes } from './changes.js';
import { seen } from './changes.js';
import type { Interaction } from './interactions.js';
import type { StoredMessage } from './messages.js';
import { PostedMessage } from './posted.js';
import { Visible } from './visible.js';
import { MessageFlag, ResponseType, type WireChoice, type WireModal } from './wire.js';
import type { World } from './world.js';

/**
 * What became of an interaction: `acknowledged` is a component's deferral, which shows nothing; `did not respond` is what
 * people read when the bot was late, or left its deferral unanswered until the token ended.
 */
export type ReplyState =
	| 'waiting'
	| 'did not respond'
	| 'deferred'
	| 'acknowledged'
	| 'shown'
	| 'modal'
	| 'choices'
	| 'deleted';

/** The bot's answer to one interaction, as the person sees it who waits for it. */
export class Reply extends Visible {
	readonly interaction: Interaction;

	constructor(world: World, interaction: Interaction) {
		super(world);
		this.interaction = interaction;
	}

	get state(): ReplyState {
		const { response, original, isOverdue, isExpired, wasUpdated } = this.interaction;
		if (!response) return isOverdue ? 'did not respond' : 'waiting';
		if (response.type === ResponseType.Modal) return 'modal';
		if (response.type === ResponseType.Choices) return 'choices';
		if (original?.deleted) return 'deleted';
		if (original?.has(MessageFlag.Loading)) return isExpired ? 'did not respond' : 'deferred';
		return response.type === ResponseType.DeferredUpdate && !wasUpdated ? 'acknowledged' : 'shown';
	}

	/** Milliseconds from the person's deed to the bot's first response. */
	get firstResponseAfter(): number | undefined {
		const { response, at } = this.interaction;
		return response && response.at - at;
	}

	get stored(): StoredMessage | undefined {
		return this.interaction.original;
	}

	/** The form that the bot asks to fill in. */
	get modal(): WireModal | undefined {
		return this.interaction.response?.modal;
	}

	/** What the bot proposes to complete an option with. */
	get choices(): WireChoice[] | undefined {
		return this.interaction.response?.choices;
	}

	/** Further messages about the same interaction. */
	get followUps(): PostedMessage[] {
		return this.interaction.followUps.map((message) => new PostedMessage(this.world, message));
	}

	/** Waits for a further message about the same interaction. */
	followsUp({ index = 0, within = 20_000 } = {}): Promise<PostedMessage> {
		return seen(
			this.changes,
			() => this.followUps[index],
			within,
			() => `There is no follow-up ${index}. ${this.describe()}: ${JSON.stringify(this.text)}`,
		);
	}

	protected get changes(): Changes {
		return this.interaction.changes;
	}

	protected describe(): string {
		return `The reply to ${this.interaction.deed.what} (${this.state}) shows`;
	}
}
