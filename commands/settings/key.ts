import { ApplicationCommandOptionType } from 'discord.js';
import type { CommandContext, Use } from '../../src/discord/command.js';
import { beforeForm, withPatience } from '../../src/discord/first-response.js';
import { oneOf, ValueRefused } from '../../src/discord/value.js';
import { keyModal } from '../../src/discord/views/settings/forms.js';
import { KeyRefused } from '../../src/pixai/errors.js';
import { KEY_LENGTH, KEY_PATTERN } from '../../src/pixai/key.js';
import { wordsFor } from '../../src/words/index.js';
import { named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

const SWITCH = ['on', 'off'] as const;
/** For PixAI's word on a key, in milliseconds. */
const PROBE_TIMEOUT = 10_000;

/** `/settings key`: the server's own PixAI key. */
export const key: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('key', (texts) => texts.commands.settings.key),
	},

	async run(interaction, origin, context) {
		const { guilds, keys, clock } = context;
		const settings = await beforeForm(clock, guilds.load(origin.guildId ?? ''));
		if (keys.isEnabled && !settings.key) await interaction.showModal(keyModal(wordsFor(interaction.locale)));
		else await showPanel(interaction, origin, context, 'key');
	},

	controls: {
		async key(use, context) {
			if (!context.keys.isEnabled) return showPanel(use.interaction, use.origin, context, 'key');
			if (use.interaction.isModalSubmit())
				await saveKey(use, use.interaction.fields.getTextInputValue('key'), context);
			else await use.interaction.showModal(keyModal(wordsFor(use.interaction.locale)));
		},

		'key-remove': ({ interaction, origin }, context) =>
			changeSettings(interaction, origin, context, 'key', ({ key: _, ...settings }) => settings),

		'key-fallback': ({ interaction, args, origin }, context) => {
			const mayUseBotsKey = oneOf('fallback', args[2], SWITCH) === 'on';
			return changeSettings(interaction, origin, context, 'key', (settings) => ({
				...settings,
				mayUseBotsKey,
			}));
		},
	},
};

/** Saves a key that PixAI takes. */
async function saveKey({ interaction, origin }: Use, pasted: string, context: CommandContext): Promise<void> {
	const { keys, probeKey, clock } = context;
	const t = wordsFor(interaction.locale);
	const typed = pasted.trim();
	if (!KEY_PATTERN.test(typed) || typed.length > KEY_LENGTH)
		throw new ValueRefused(
			'key',
			(t) => t('refusals.takes.key'),
			(t) => t('commands.settings.key.name'),
		);
	if (keys.isOwn(typed)) return showPanel(interaction, origin, context, 'key', [t('settings.keyNotice.own')]);
	const refusal = await withPatience(interaction, { isPrivate: true, clock }, () =>
		probeKey(typed, AbortSignal.timeout(PROBE_TIMEOUT)).then(
			() => undefined,
			(error: unknown) =>
				error instanceof KeyRefused ? t('settings.keyNotice.refused') : t('settings.keyNotice.unanswered'),
		),
	);
	if (refusal) return showPanel(interaction, origin, context, 'key', [refusal]);
	const sealed = keys.seal(typed);
	await changeSettings(interaction, origin, context, 'key', (settings) => ({ ...settings, key: sealed }));
}
