import type { REST } from 'discord.js';

/** For what the bot does in its own name; discord.js forgets a token that was refused, which may have been Discord's mistake. */
export function inBotsName({ bot, botToken }: { readonly bot: REST; readonly botToken: string }): REST {
	return bot.setToken(botToken);
}
