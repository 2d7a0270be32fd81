import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { allComponents } from '../../sandbox/discord/components.js';
import { ComponentType, Permission, type WireComponent } from '../../sandbox/discord/wire.js';
import { type GuildSettings, readSettings, recordOf } from '../../src/guilds/settings.js';
import { openStore } from '../../src/storage/store.js';
import { EVERYTHING, everyView, settingsForms } from '../discord/every-view.js';
import { startWorld } from '../e2e/world.js';
import { ENGLISH } from '../guilds/asks.js';

/** What no moderator sets, or what has a command of its own: `/preset`, `/limits`. */
const NO_SETTINGS: readonly (keyof GuildSettings)[] = [
	'presets',
	'limits',
	'roleLimits',
	'members',
	'unsaid',
	'creditsTold',
	'unreadableSince',
	'leftAt',
];

/** What does something only where it stands: under a reply, or a question about it; or only with one's own pictures. */
const ON_ITS_MESSAGE = /^1:(another|larger|edit|details|send|delete|pick|stop|drop|keep|history-\w+):/;

/** Every button and select of every view, each kind once: what tells them apart is what they do. */
const CONTROLS = new Map(
	everyView(ENGLISH)
		.flatMap(([, { components }]) => [...allComponents(components as unknown as WireComponent[])])
		.flatMap((component): [string, WireComponent][] =>
			component.custom_id === undefined ? [] : [[component.custom_id.replace(/\d{5,}.*/, ''), component]],
		),
);

describe('everything that a view can be used for', () => {
	it('is done by a command', async () => {
		const { logChannel: _, ...unlogged } = EVERYTHING;
		const { manager, discord, logged } = await denWith(unlogged);
		expect(CONTROLS.size).toBeGreaterThan(40);
		const on = await manager.runs('/help');
		for (const [, { type, custom_id: id = '', options = [] }] of CONTROLS) {
			const values = options.slice(0, 1).map(({ value }) => value);
			const answer =
				type === ComponentType.Button
					? await manager.presses(on, id, { forged: true })
					: await manager.selects(on, id, values, { forged: true });
			expect(`${id} ${answer.state}`).toMatch(/ (shown|modal)$/);
			if (ON_ITS_MESSAGE.test(id)) expect(answer.text, id).toMatch(/no longer does anything/);
			else expect(answer.text, id).not.toMatch(/no longer does anything|went wrong|Check/);
		}
		expect(logged.filter((line) => line.includes('an unknown component'))).toEqual([]);
		expect(discord.violations).toEqual([]);
	});

	it('is, where it opens a form, done when that is sent, too', async () => {
		const { manager } = await denWith(EVERYTHING);
		for (const { custom_id: id } of settingsForms(ENGLISH)) {
			const form = await manager.presses(await manager.runs('/help'), id, { forged: true });
			expect(form.modal?.custom_id).toBe(id);
			const answer = await manager.submits(form, {}, { forged: true });
			expect(answer.text).not.toMatch(/no longer does anything|went wrong/);
		}
	});
});

describe('/settings reset', () => {
	const choices = resetChoices();

	it('covers, all groups together, every field of the record that a moderator can set', async () => {
		const fields = await Promise.all(choices.filter((group) => group !== 'all').map(fieldsResetBy));
		const settable = Object.keys(EVERYTHING).filter((field) => !NO_SETTINGS.some((other) => other === field));
		expect(fields.flat().sort()).toEqual(settable.sort());
		expect((await fieldsResetBy('all')).sort()).toEqual(settable.sort());
	}, 60_000);
});

function resetChoices(): string[] {
	const definition = commands.map((command) => command.definition).find(({ name }) => name === 'settings');
	const options = definition && 'options' in definition ? definition.options : [];
	const reset = options?.find(({ name }) => name === 'reset');
	const [group] = (reset as { options?: { choices?: { value: string }[] }[] }).options ?? [];
	return group?.choices?.map(({ value }) => value) ?? [];
}

/** The fields of a record with everything set that are other ones after a reset. */
async function fieldsResetBy(group: string): Promise<string[]> {
	const { manager, record } = await denWith(EVERYTHING);
	const question = await manager.runs('/settings reset', { group });
	await manager.presses(question, 'Reset');
	await question.shows(/→/);
	const after = await record();
	return Object.keys(EVERYTHING).filter(
		(field) =>
			!NO_SETTINGS.some((other) => other === field) &&
			JSON.stringify(after[field as keyof GuildSettings]) !==
				JSON.stringify(EVERYTHING[field as keyof GuildSettings]),
	);
}

/** A server whose record is this one, and who manages it. */
async function denWith(settings: GuildSettings) {
	const secret = Buffer.alloc(32, 7).toString('base64');
	const world = await startWorld({ bot: false, environment: { EASEL_SECRET: secret } });
	const guild = world.discord.addGuild({ name: 'Fox Den' });
	const { leftAt: _, ...present } = settings;
	const url = world.environment.STORE_URL ?? '';
	const store = await openStore(url);
	await store.namespace('guilds').set(guild.id, recordOf(present));
	await store.close();
	await world.startBot();
	return {
		...world,
		manager: guild.addMember({ name: 'Aki', permissions: Permission.ManageGuild }),
		/** What is on record when the bot has stopped. */
		async record(): Promise<GuildSettings> {
			await world.stopBot();
			const reopened = await openStore(url);
			const read = readSettings(await reopened.namespace('guilds').get(guild.id));
			await reopened.close();
			if (typeof read === 'string') throw new Error(`the record is ${read}`);
			return read;
		},
	};
}
