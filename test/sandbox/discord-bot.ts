import { Client, type ClientOptions, type Interaction } from 'discord.js';
import { TurnableClock } from '../../sandbox/clock.js';
import { DiscordSandbox, type DiscordSandboxOptions } from '../../sandbox/discord/server.js';

/** A sandbox with a real discord.js client in it, which does what a test tells it to do with interactions. */
export interface Stage extends AsyncDisposable {
	discord: DiscordSandbox;
	client: Client;
	clock: TurnableClock;
	/** Says what the bot does with the next interactions. */
	answers(handler: (interaction: Interaction) => Promise<unknown>): void;
	/** What went wrong in the handler. */
	errors: unknown[];
}

/** A command with an option of every kind that has rules. */
export const imagine = {
	name: 'imagine',
	description: 'Draws a picture',
	options: [
		{ type: 3, name: 'prompt', description: 'What to draw', required: true, max_length: 20 },
		{ type: 3, name: 'model', description: 'Which model', autocomplete: true },
		{
			type: 4,
			name: 'count',
			description: 'How many',
			choices: [1, 4].map((value) => ({ name: `${value}`, value })),
		},
		{ type: 5, name: 'private', description: 'Only for you', required: false },
		{ type: 4, name: 'seed', description: 'Where chance starts', min_value: 0, max_value: 2 ** 31 - 1 },
	],
};

export async function setTheStage(
	options: Partial<DiscordSandboxOptions> & { client?: Partial<ClientOptions> } = {},
): Promise<Stage> {
	const { client: clientOptions, ...sandboxOptions } = options;
	const clock = new TurnableClock();
	const discord = await DiscordSandbox.start({ clock, ...sandboxOptions });
	const client = new Client({
		intents: [],
		...clientOptions,
		rest: { api: discord.apiUrl, ...clientOptions?.rest },
	});
	const errors: unknown[] = [];
	let handle: (interaction: Interaction) => Promise<unknown> = async () => undefined;
	client.on('interactionCreate', (interaction) => {
		handle(interaction).catch((error: unknown) => errors.push(error));
	});
	const ready = new Promise((resolve) => client.once('clientReady', resolve));
	await client.login(discord.token);
	await ready;
	return {
		discord,
		client,
		clock,
		errors,
		answers(handler) {
			handle = handler;
		},
		async [Symbol.asyncDispose]() {
			await client.destroy();
			await discord.close();
		},
	};
}
