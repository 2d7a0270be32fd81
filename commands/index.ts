import type { Command, MessageCommand } from '../src/discord/command.js';
import { help } from './help.js';
import { history } from './history.js';
import { imagine } from './imagine.js';
import { limits } from './limits/index.js';
import { me } from './me.js';
import { models } from './models.js';
import { preset } from './preset/index.js';
import { queue } from './queue.js';
import { remix } from './remix.js';
import { settings } from './settings/index.js';
import { showPrompt } from './show-prompt.js';
import { usage } from './usage.js';

/** Everything that people can type, or do with a message. */
export const commands: readonly (Command | MessageCommand)[] = [
	imagine,
	preset,
	queue,
	models,
	history,
	usage,
	me,
	help,
	limits,
	settings,
	remix,
	showPrompt,
];
