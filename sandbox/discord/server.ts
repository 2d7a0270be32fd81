import type { EventEmitter } from 'node:events';
import type { Clock } from '../../src/ops/clock.js';
import { Channel } from './channel.js';
import type { RegisteredCommand } from './commands.js';
import { Faults } from './faults.js';
import { type Dispatch, Gateway, type GatewayOptions } from './gateway.js';
import { Guild, type GuildOptions } from './guild.js';
import { Person, type PersonOptions } from './people.js';
import type { PostedMessage } from './posted.js';
import { RequestBook, type RequestRecord } from './requests.js';
import { attachmentRoutes } from './rest/attachments.js';
import { channelRoutes } from './rest/channels.js';
import { commandRoutes } from './rest/commands.js';
import { guildRoutes } from './rest/guilds.js';
import { identityRoutes } from './rest/identity.js';
import { interactionRoutes } from './rest/interactions.js';
import { Reception } from './rest/reception.js';
import { RestServer } from './rest/server.js';
import type { Shard } from './session.js';
import { shardOf } from './snowflake.js';
import { Viewer } from './viewer.js';
import { World, type WorldEvents } from './world.js';

export interface DiscordSandboxOptions extends GatewayOptions {
	/** What it tells the time by; a test can turn it. */
	clock: Clock;
	/** The bot's name. */
	applicationName?: string;
	/** false keeps only size and hash of what is uploaded, for measurements that move gigabytes. */
	keepPictures?: boolean;
	/** How many of the newest requests `requests` remembers. */
	rememberRequests?: number;
	/** Requests per second with the bot's token, all routes together; unlimited unless told. Discord's is 50. */
	globalLimit?: number;
}

/**
 * A stand-in Discord on loopback sockets: what a bot sees of it over HTTP and the gateway, and what people do in it.
 *
 * @example
 * const discord = await DiscordSandbox.start({ clock });
 * const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
 * await client.login(discord.token);
 * const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
 * const reply = await alice.runs('/imagine', { prompt: 'a fox' });
 * await reply.showsPictures(1);
 */
export class DiscordSandbox {
	readonly gateway: Gateway;
	/** Arranges for requests to fail. */
	readonly faults: Faults;
	readonly #world: World;
	readonly #rest: RestServer;
	readonly #reception: Reception;
	readonly #requests: RequestBook;

	private constructor(parts: {
		gateway: Gateway;
		faults: Faults;
		world: World;
		rest: RestServer;
		reception: Reception;
		requests: RequestBook;
	}) {
		this.gateway = parts.gateway;
		this.faults = parts.faults;
		this.#world = parts.world;
		this.#rest = parts.rest;
		this.#reception = parts.reception;
		this.#requests = parts.requests;
	}

	/** Starts an empty Discord on a free port of the loopback interface. */
	static async start(options: DiscordSandboxOptions): Promise<DiscordSandbox> {
		const { clock, applicationName = 'Easel', keepPictures = true, rememberRequests = 10_000 } = options;
		const dispatch = (event: Dispatch) => gateway.dispatch(event);
		const world = new World({ clock, applicationName, keepPictures, dispatch });
		const guildsOn = ([id, count]: Shard) =>
			[...world.guilds.values()].filter((guild) => guild.hasBot && shardOf(guild.id, count) === id);
		const gateway = new Gateway(
			{
				accepts: (token) => token === world.token,
				serversOn: (shard) => guildsOn(shard).length,
				now: () => clock.now(),
				violation: (line) => world.violation(line),
				ready: (shard) => ({
					user: { ...world.bot, verified: true, mfa_enabled: false, email: null },
					guilds: guildsOn(shard).map(({ id }) => ({ id, unavailable: true })),
					application: { id: world.applicationId, flags: 0 },
				}),
				guilds: (shard) => guildsOn(shard).map((guild) => guild.toWire()),
			},
			options,
		);
		const faults = new Faults();
		const requests = new RequestBook(rememberRequests);
		const routes = [
			...identityRoutes(gateway),
			...guildRoutes,
			...commandRoutes,
			...interactionRoutes,
			...channelRoutes,
			...attachmentRoutes,
		];
		const reception = new Reception(world, routes, options.globalLimit);
		const rest = new RestServer({ world, reception, faults, requests });
		const port = await rest.listen();
		rest.http.on('upgrade', (request, socket, head) => gateway.upgrade(request, socket, head));
		world.origin = `http://127.0.0.1:${port}`;
		gateway.url = `ws://127.0.0.1:${port}/gateway`;
		return new DiscordSandbox({ gateway, faults, world, rest, reception, requests });
	}

	/** What discord.js calls `rest.api`. */
	get apiUrl(): string {
		return `${this.#world.origin}/api`;
	}

	/** The bot's token. */
	get token(): string {
		return this.#world.token;
	}

	/** Where it listens: `http://127.0.0.1:PORT`. */
	get origin(): string {
		return this.#world.origin;
	}

	get applicationId(): string {
		return this.#world.applicationId;
	}

	/** What people call the bot. */
	get botName(): string {
		return this.#world.bot.global_name ?? this.#world.bot.username;
	}

	/** What happens, as it happens. */
	get events(): EventEmitter<WorldEvents> {
		return this.#world.events;
	}

	/** Everything that the bot did and real Discord would refuse or punish. A test ends with none. */
	get violations(): string[] {
		return this.#world.violations;
	}

	/** Every command that is registered, global ones and those of single servers. */
	get commands(): readonly RegisteredCommand[] {
		return this.#world.commands.all;
	}

	/** How often the bot wrote commands. */
	get commandWrites(): number {
		return this.#world.commands.writes;
	}

	/** The bot's newest requests, oldest first. */
	get requests(): readonly RequestRecord[] {
		return this.#requests.records;
	}

	/** How many requests were answered 429 because they came too quickly. */
	get rateLimited(): number {
		return this.#reception.rateLimited;
	}

	/** What time it is there, in milliseconds since the epoch. */
	get now(): number {
		return this.#world.clock.now();
	}

	/** What people call what has this id: somebody, a role or a channel. */
	nameOf(id: string): string | undefined {
		return this.#world.nameOf(id);
	}

	/** Whose the bot's application is from now on: one person's, or, where there are more, a team's. */
	belongsTo(...owners: readonly Person[]): void {
		this.#world.owners = owners.map(({ account }) => account);
	}

	/** Founds a server. */
	addGuild(options: GuildOptions): Guild {
		return new Guild(this.#world, options);
	}

	/** Somebody in direct messages with the bot; `person.in(place)` takes them elsewhere. */
	addPerson(options: PersonOptions): Person {
		const account = this.#world.addAccount(options.name, options);
		account.directChannel = new Channel(this.#world, { name: account.user.username, recipient: account });
		return new Person(this.#world, account, account.directChannel);
	}

	/** The messages that the bot sent to somebody directly, oldest first. */
	directMessagesTo({ account }: Person): PostedMessage[] {
		return account.directChannel?.messages ?? [];
	}

	/** The client of somebody who is known by this name; of whoever came first, where nobody is named or known. */
	viewer(name?: string): Viewer {
		const accounts = [...this.#world.accounts.values()];
		const account = accounts.find(({ user }) => user.global_name === name) ?? accounts[0];
		if (!account) throw new Error('there is nobody yet');
		return new Viewer(this.#world, account);
	}

	/** Ends everything, also requests that a fault left hanging. */
	async close(): Promise<void> {
		this.gateway.close();
		this.#world.deadlines.close();
		await this.#rest.close();
	}
}
