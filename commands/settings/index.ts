import { ApplicationCommandType, PermissionFlagsBits } from 'discord.js';
import type { Command } from '../../src/discord/command.js';
import { answerPrivately } from '../../src/discord/first-response.js';
import { managedGuild } from '../../src/discord/permission.js';
import { unknownButtonView } from '../../src/discord/views/refusals.js';
import { wordsFor } from '../../src/words/index.js';
import { IN_GUILDS } from '../places.js';
import { named } from '../words.js';
import { channels } from './channels.js';
import { defaults } from './defaults.js';
import { key } from './key.js';
import { language } from './language.js';
import { log } from './log.js';
import { models } from './models.js';
import { moderators } from './moderators.js';
import type { SettingsPart } from './part.js';
import { reset } from './reset.js';
import { safety } from './safety.js';
import { timezone } from './timezone.js';
import { overview } from './view.js';

const PARTS: readonly SettingsPart[] = [
	overview,
	defaults,
	models,
	channels,
	safety,
	key,
	log,
	moderators,
	language,
	timezone,
	reset,
];

const PART_OF = new Map(PARTS.map((part) => [part.subcommand.name, part]));
const CONTROLS = new Map(PARTS.flatMap(({ controls }) => Object.entries(controls ?? {})));

/** `/settings`: how a server wants Easel to be. Each part checks nothing of who asks: that is done here, for all. */
export const settings: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('settings', (texts) => texts.commands.settings),
		default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
		...IN_GUILDS,
		options: PARTS.map(({ subcommand }) => subcommand),
	},

	async run(interaction, origin, context) {
		managedGuild(origin);
		const part = PART_OF.get(interaction.options.getSubcommand(false) ?? '') ?? overview;
		await part.run(interaction, origin, context);
	},

	async complete(typing, context) {
		return (await PART_OF.get(typing.subcommand ?? '')?.complete?.(typing, context)) ?? [];
	},

	uses: {
		async settings(use, context) {
			managedGuild(use.origin);
			const [item = ''] = use.args;
			const control = CONTROLS.get(item);
			if (!control)
				return answerPrivately(use.interaction, unknownButtonView(wordsFor(use.interaction.locale)));
			await control(use, context);
		},
	},
};
