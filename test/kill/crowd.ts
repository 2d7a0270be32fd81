import type { StoredMessage } from '../../sandbox/discord/messages.js';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import type { DiscordSandbox } from '../../sandbox/discord/server.js';
import type { Visible } from '../../sandbox/discord/visible.js';
import { Permission } from '../../sandbox/discord/wire.js';
import type { Dice } from '../../sandbox/pixai/dice.js';

const SERVERS = 3;
const MEMBERS = 4;
/** Shares of the requests. */
const PRIVATE = 0.25;
const OF_FOUR = 0.2;

/** In every prompt, and nowhere else. */
export const PROMPT_WORD = 'velvet';
const PROMPT = new RegExp(`${PROMPT_WORD} [^.]+\\.`);

/** One request: what was asked for, and all that was to be seen of it. */
export interface Ask {
	readonly prompt: string;
	readonly isPrivate: boolean;
	/** As soon as the bot gave a first response, or it was too late for one. */
	reply?: Reply;
	/** Every message about it, the reply's included. */
	readonly messages: Map<StoredMessage, Visible>;
}

/** People in some servers, and some in direct messages, who ask for pictures, and see what they get. */
export class Crowd {
	readonly asked: Ask[] = [];
	/** The share of the replies that a moderator deletes while they are waited for, from 0 to 1. */
	deleted = 0;
	readonly #people: readonly Person[];
	readonly #dice: Dice;
	readonly #name: string;
	readonly #byPrompt = new Map<string, Ask>();
	#underWay: Promise<void>[] = [];

	/** @param name stands in every prompt, so that no two crowds ask for the same. */
	constructor(discord: DiscordSandbox, dice: Dice, name: string) {
		this.#dice = dice;
		this.#name = name;
		const members = Array.from({ length: SERVERS }, (_, server) => {
			const guild = discord.addGuild({ name: `Server ${server + 1}` });
			return Array.from({ length: MEMBERS }, (_, member) =>
				guild.addMember({ name: `Member ${member + 1}`, permissions: Permission.ManageGuild }),
			);
		});
		this.#people = [...members.flat(), discord.addPerson({ name: 'Loner', hasInstalledApp: true })];
		discord.events.on('message', ({ message }) => {
			const [prompt = ''] = PROMPT.exec(message.text) ?? [];
			this.#byPrompt.get(prompt)?.messages.set(message.stored, message);
		});
	}

	/** Somebody asks for something; once the commands are registered. */
	asks(): void {
		const dice = this.#dice;
		const person = this.#people[Math.floor(dice.between(0, this.#people.length))];
		if (!person) return;
		const prompt = `${PROMPT_WORD} ${this.#name} number ${this.asked.length + 1}.`;
		const count = dice.chance(OF_FOUR) ? 4 : 1;
		const isPrivate = dice.chance(PRIVATE);
		const isDeleted = dice.chance(this.deleted);
		const ask: Ask = { prompt, isPrivate, messages: new Map() };
		this.asked.push(ask);
		this.#byPrompt.set(prompt, ask);
		const typed = person.runs('/imagine', { prompt, count, private: isPrivate }).then((reply) => {
			ask.reply = reply;
			if (reply.stored) ask.messages.set(reply.stored, reply);
			if (isDeleted && reply.state === 'deferred') reply.deletedByModerator();
		});
		this.#underWay.push(typed);
	}

	/** Resolves when everybody has a first response, or is too late for one. */
	async heard(): Promise<void> {
		await Promise.all(this.#underWay);
		this.#underWay = [];
	}
}
