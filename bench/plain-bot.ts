import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
	type ChatInputCommandInteraction,
	Client,
	Collection,
	Events,
	GatewayIntentBits,
	MessageFlags,
	SlashCommandBuilder,
} from 'discord.js';

/*
 * What Easel is measured against: a bot as discord.js's guide (https://discordjs.guide) teaches it, with PixAI behind its
 * one command. It keeps nothing: whoever waits when it ends, waits in vain.
 */

interface Task {
	readonly id: string;
	readonly status: string;
	readonly outputs: { readonly mediaUrls: readonly string[] };
}

interface Command {
	readonly data: Pick<SlashCommandBuilder, 'name' | 'toJSON'>;
	execute(interaction: ChatInputCommandInteraction): Promise<void>;
}

const POLL_EVERY = 1_500;
const { DISCORD_TOKEN, DISCORD_API_URL = '', PIXAI_API_URL, PIXAI_API_KEY, PIXAI_KEYS } = process.env;
/** By the id of a server, the PixAI key that it is drawn with there; the bot's own where there is none. */
const keys: Readonly<Record<string, string>> = PIXAI_KEYS ? JSON.parse(readFileSync(PIXAI_KEYS, 'utf8')) : {};

const imagine: Command = {
	data: new SlashCommandBuilder()
		.setName('imagine')
		.setDescription('Makes a picture')
		.addStringOption((option) =>
			option.setName('prompt').setDescription('What is to be seen').setRequired(true),
		),
	async execute(interaction) {
		await interaction.deferReply();
		const key = keys[interaction.guildId ?? ''] ?? PIXAI_API_KEY;
		const prompt = interaction.options.getString('prompt', true);
		let task = await pixai('/v2/image/create', key, {
			method: 'POST',
			body: JSON.stringify({ prompt, modelVersionId: '1983308862240288769' }),
		});
		while (task.status === 'waiting' || task.status === 'running') {
			await sleep(POLL_EVERY);
			task = await pixai(`/v1/task/${task.id}`, key);
		}
		if (task.status !== 'completed') throw new Error(`the task has ${task.status}`);
		const files = await Promise.all(
			task.outputs.mediaUrls.map(async (url, index) => {
				const picture = await fetch(url);
				return { attachment: Buffer.from(await picture.arrayBuffer()), name: `${index + 1}.png` };
			}),
		);
		await interaction.editReply({ files });
	},
};

const commands = new Collection<string, Command>([[imagine.data.name, imagine]]);
const client = new Client({
	intents: [GatewayIntentBits.Guilds],
	shards: 'auto',
	rest: { api: DISCORD_API_URL },
});

client.once(Events.ClientReady, async ({ application }) => {
	await application.commands.set(commands.map(({ data }) => data.toJSON()));
	process.stdout.write('The plain bot is ready\n');
});

client.on(Events.InteractionCreate, async (interaction) => {
	if (!interaction.isChatInputCommand()) return;
	try {
		await commands.get(interaction.commandName)?.execute(interaction);
	} catch (error) {
		process.stderr.write(`${error}\n`);
		const content = 'There was an error while executing this command!';
		if (interaction.replied || interaction.deferred) await interaction.followUp({ content });
		else await interaction.reply({ content, flags: MessageFlags.Ephemeral });
	}
});

await client.login(DISCORD_TOKEN);

async function pixai(path: string, key: string | undefined, init: RequestInit = {}): Promise<Task> {
	const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
	const response = await fetch(`${PIXAI_API_URL}${path}`, { ...init, headers });
	if (!response.ok) throw new Error(`PixAI answers ${response.status}`);
	return (await response.json()) as Task;
}
