import { expect, onTestFinished } from 'vitest';
import { imagine } from '../../commands/imagine.js';
import { TurnableClock } from '../../sandbox/clock.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { AgeRestriction } from '../../src/discord/age-restriction.js';
import { AuditChannel } from '../../src/discord/audit-channel.js';
import { discordClient, login, logout, onInteraction, repliesRest } from '../../src/discord/client.js';
import type { Command, CommandContext, MessageCommand } from '../../src/discord/command.js';
import { Operators } from '../../src/discord/operators.js';
import { Originals } from '../../src/discord/pictures/originals.js';
import { PastPictures } from '../../src/discord/pictures/past-pictures.js';
import { Posting } from '../../src/discord/pictures/posting.js';
import { registerCommands } from '../../src/discord/register.js';
import { DiscordDelivery } from '../../src/discord/replies/delivery.js';
import { Router } from '../../src/discord/router.js';
import type { Terms } from '../../src/generation/admission.js';
import { Pipeline } from '../../src/generation/pipeline.js';
import { Worker } from '../../src/generation/worker.js';
import { GuildBook } from '../../src/guilds/book.js';
import { Budgets } from '../../src/guilds/budgets.js';
import { guildOfGate } from '../../src/guilds/gate.js';
import { KeyVault } from '../../src/guilds/key-vault.js';
import { Ledger } from '../../src/guilds/ledger.js';
import { Album } from '../../src/people/album.js';
import { PeopleBook } from '../../src/people/book.js';
import { Drafts } from '../../src/people/drafts.js';
import { Erasures } from '../../src/people/erasures.js';
import { Lately } from '../../src/people/lately.js';
import { MediaDownloader } from '../../src/pixai/media.js';
import type { Task } from '../../src/pixai/wire.js';
import { Records } from '../generation/records.js';
import { sceneOn } from '../generation/scene.js';
import { USUAL_TERMS } from '../generation/usual-terms.js';

interface BotOptions {
	/** Commands besides the one. */
	readonly others?: readonly (Command | MessageCommand)[];
	/** What comes of a create. */
	readonly create?: () => Promise<Task>;
	readonly terms?: Terms;
	readonly random?: () => number;
}

/**
 * A bot with one command, whose PixAI never answers unless told otherwise, and two people in a server of the stand-in
 * Discord.
 */
export async function withBot(
	command: Partial<Command> = {},
	{
		others = [],
		create = () => new Promise(() => undefined),
		terms = USUAL_TERMS,
		...options
	}: BotOptions = {},
) {
	const clock = new TurnableClock();
	const discord = await DiscordSandbox.start({ clock });
	let created = 0;
	const { surroundings, account, stopping, logged } = sceneOn(clock, {
		create: () => {
			created++;
			return create();
		},
	});
	const { journal, log, signal } = surroundings;
	const { random = surroundings.random } = options;
	const client = discordClient({ apiUrl: discord.apiUrl, log, onLost: () => undefined });
	const delivery = new DiscordDelivery({
		replies: repliesRest(discord.apiUrl),
		bot: client.rest,
		botToken: discord.token,
		clock,
		random,
		onRetry: () => undefined,
		log,
		signal,
	});
	const surroundingsHere = { ...surroundings, delivery };
	const pipeline = new Pipeline(surroundingsHere, new Worker(surroundingsHere, '/nowhere/spool'), {
		concurrency: 10,
		terms: () => terms,
	});
	const commands = [{ ...imagine, ...command }, ...others];
	const guilds = new GuildBook({
		records: new Records(),
		quarantine: new Records(),
		clock,
		log,
		onChange: () => undefined,
	});
	const ledger = new Ledger(clock);
	const drafts = new Records();
	const context: CommandContext = {
		pipeline,
		journal,
		guilds,
		people: new PeopleBook({ records: new Records(), quarantine: new Records(), clock, log }),
		accounts: surroundings.accounts,
		audit: new AuditChannel({
			bot: client.rest,
			botToken: discord.token,
			guilds,
			clock,
			random,
			log,
			signal,
		}),
		lately: new Lately(guildOfGate),
		drafts: new Drafts(drafts),
		album: new Album(clock),
		erasures: new Erasures({
			records: new Records(),
			removals: [],
			scrub: async () => undefined,
			clock,
			log,
			signal,
		}),
		ledger,
		budgets: new Budgets({ guilds, ledger, clock, log }),
		keys: new KeyVault(undefined, 'the-bots-own-key'),
		probeKey: () => Promise.reject(new Error('the test did not expect this call')),
		ageRestriction: new AgeRestriction(client.rest, clock, log),
		originals: new Originals({
			discord: new MediaDownloader([discord.apiUrl]),
			accounts: surroundings.accounts,
			guilds,
			spool: '/nowhere/spool',
			log,
			signal,
		}),
		pastPictures: new PastPictures({ bot: client.rest, botToken: discord.token, clock, log }),
		posting: new Posting({ replies: repliesRest(discord.apiUrl), bot: client.rest, botToken: discord.token }),
		operators: new Operators(client.rest, log),
		clock,
		random,
		log,
	};
	const router = new Router(commands, context, log, signal);
	onInteraction(client, log, (interaction, origin) => router.route(interaction, origin));
	onTestFinished(async () => {
		stopping.abort();
		await delivery.close();
		await logout(client);
		await discord.close();
		expect(discord.violations, 'what Discord would have refused').toEqual([]);
	});
	const { application } = await login(client, discord.token);
	await registerCommands(
		client.rest,
		application.id,
		[imagine, ...others].map(({ definition }) => definition),
		log,
	);
	const guild = discord.addGuild({ name: 'Fox Den' });
	const [aki, bo] = [guild.addMember({ name: 'Aki' }), guild.addMember({ name: 'Bo' })];
	return {
		discord,
		clock,
		stopping,
		account,
		journal,
		pipeline,
		guilds,
		drafts,
		guild,
		logged,
		aki,
		bo,
		asks: () => aki.runs('/imagine', { prompt: 'a fox' }),
		find: (id: string) => journal.find(id),
		creates: () => created,
		settle: () => router.settle(),
	};
}
