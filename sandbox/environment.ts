import { join } from 'node:path';
import type { DiscordSandbox } from './discord/server.js';
import type { PixaiSandbox } from './pixai/server.js';

/** What a bot is told so that it lives between these two, with its store and its pictures in `folder`. */
export function environmentBetween(discord: DiscordSandbox, pixai: PixaiSandbox, folder: string) {
	return {
		DISCORD_TOKEN: discord.token,
		DISCORD_API_URL: discord.apiUrl,
		PIXAI_API_KEY: pixai.key,
		PIXAI_API_URL: pixai.apiUrl,
		PIXAI_MEDIA_ORIGINS: pixai.cdnOrigin,
		STORE_URL: `sqlite://${join(folder, 'easel.sqlite')}`,
		DATA_DIR: folder,
	};
}
