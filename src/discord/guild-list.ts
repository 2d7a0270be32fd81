import { type REST, Routes } from 'discord.js';
import { z } from 'zod';

/** The most that Discord tells at once (https://discord.com/developers/docs/resources/user#get-current-user-guilds). */
const PAGE = 200;

const pageSchema = z.array(z.object({ id: z.string() }));

/**
 * The ids of all servers that the bot is in.
 *
 * @param bot for what the bot asks in its own name.
 * @throws what discord.js throws, and {@link z.ZodError}.
 */
export async function guildsOf(bot: REST): Promise<ReadonlySet<string>> {
	const ids = new Set<string>();
	for (let after = '0'; ; ) {
		const query = new URLSearchParams({ limit: String(PAGE), after });
		const page = pageSchema.parse(await bot.get(Routes.userGuilds(), { query }));
		for (const { id } of page) ids.add(id);
		const last = page.at(-1);
		if (page.length < PAGE || !last) return ids;
		after = last.id;
	}
}
