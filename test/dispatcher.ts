import { createRequire } from 'node:module';

/**
 * Vitest has loaded Node's own undici, whose connections discord.js would then use. As a process of its own the bot uses
 * those of the undici that came with discord.js, and so do the tests.
 */
const discordjs = createRequire(createRequire(import.meta.url).resolve('discord.js'));
const { Agent, setGlobalDispatcher } = discordjs('undici');
setGlobalDispatcher(new Agent());
