import { z } from 'zod';
import { actSchema } from '../discord/acts.js';
import type { RegisteredCommand } from '../discord/commands.js';
import type { InteractionView, MessageView, Scene } from '../discord/scene.js';
import type { TaskStatus } from '../pixai/task.js';

/** What a window can ask, in JSON over its WebSocket. Each is answered by one {@link Answer} with its `id`. */
export const askSchema = z.intersection(
	z.object({ id: z.number().int() }),
	z.discriminatedUnion('ask', [
		/** Becomes somebody, by their name; whoever comes first where nobody is named. */
		z.object({ ask: z.literal('enter'), as: z.string().optional() }),
		/** The commands that this person can use in a channel. */
		z.object({ ask: z.literal('commands'), channel: z.string() }),
		/** Does something there; answered once the bot gave a first response, or three seconds went by. */
		z.object({ ask: z.literal('act'), channel: z.string(), act: actSchema }),
		/** Writes a message. */
		z.object({ ask: z.literal('say'), channel: z.string(), content: z.string().min(1).max(2000) }),
		/** Changes the language of this person's client. */
		z.object({ ask: z.literal('speak'), locale: z.string() }),
		/** Turns one of the switches behind the stage. */
		z.object({ ask: z.literal('turn'), switch: z.string(), on: z.boolean() }),
	]),
);

export type Ask = z.infer<typeof askSchema>;

/** By what was asked, what the answer holds. */
export interface Answers {
	enter: Entrance;
	commands: readonly RegisteredCommand[];
	act: InteractionView;
	say: null;
	speak: null;
	turn: null;
}

export interface Entrance {
	readonly scene: Scene;
	/** All that this person can see, oldest first. */
	readonly messages: readonly MessageView[];
	readonly backstage: Backstage;
}

export type Answer =
	| { readonly id: number; readonly answer: Answers[keyof Answers] }
	/** In words for the person who asked. */
	| { readonly id: number; readonly refused: string };

/** What a window is told unasked. */
export type News =
	| { readonly news: 'scene'; readonly scene: Scene }
	/** The bot has registered commands: ask for them anew. */
	| { readonly news: 'commands' }
	/** A message is new, or different. */
	| { readonly news: 'message'; readonly view: MessageView }
	| { readonly news: 'deleted'; readonly channelId: string; readonly messageId: string }
	| { readonly news: 'interaction'; readonly interaction: InteractionView }
	| { readonly news: 'backstage'; readonly backstage: Backstage };

/** What goes on where people who use Discord do not see it. */
export interface Backstage {
	/** What time it is there, in milliseconds since the epoch: the stand-ins' clock may be turned. */
	readonly now: number;
	/** The bot's process, where somebody keeps it running. */
	readonly bot?: BotView;
	/** The newest, in order of creation. */
	readonly tasks: readonly TaskView[];
	/** How many tasks the account can have at once, and how many the bot and the account's owner have now. */
	readonly slots: { readonly all: number; readonly bots: number; readonly owners: number };
	/** About how many credits all tasks have cost. */
	readonly creditsSpent: number;
	readonly switches: readonly SwitchView[];
	/** What Discord or PixAI would have refused or punished, newest last. */
	readonly violations: readonly string[];
	/** The last lines of the bot's log: JSON, mostly. */
	readonly log: readonly string[];
}

export interface BotView {
	readonly state: 'starting' | 'ready' | 'down';
	/** How often it was started. */
	readonly starts: number;
}

/** A task at PixAI. Times are in milliseconds since the epoch. */
export interface TaskView {
	readonly id: string;
	readonly prompt: string;
	readonly model: string;
	readonly status: TaskStatus;
	readonly createdAt: number;
	readonly startedAt?: number;
	/** When it will end, about, once it has started. */
	readonly dueAt?: number;
	readonly endedAt?: number;
	readonly pictures: number;
	readonly credits: number;
	/** How often the bot has asked how far it is. */
	readonly polls: number;
}

/** A fault that somebody can switch on and off, or a blow that falls once when it is turned on. */
export interface SwitchView {
	readonly name: string;
	readonly label: string;
	/** What it does, and what one should see, in a sentence. */
	readonly effect: string;
	readonly side: 'PixAI' | 'Discord' | 'bot';
	readonly isOn: boolean;
	/** Whether it is over as soon as it has happened. */
	readonly isMomentary: boolean;
}
