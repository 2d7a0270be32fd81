import { expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { LANGUAGE_NAMES, LANGUAGES, type LanguageName, languageOf, wordsFor } from '../../src/words/index.js';
import { restart, startModerated } from './moderated.js';

/** A language of which Discord does not say that it is the server's, or anybody's there. */
const CHOSEN = Object.keys(LANGUAGES).at(-1) as LanguageName;

/** A server of which Discord says that it is Japanese, with people who are German. */
async function startForeign() {
	const { world, discord } = await startModerated();
	const guild = discord.addGuild({ name: 'Kitsune', locale: 'ja' });
	return {
		world,
		guild,
		log: guild.addChannel({ name: 'log' }),
		moderator: guild.addMember({ name: 'Jo', locale: 'de', permissions: Permission.ManageGuild }),
		member: guild.addMember({ name: 'Leo', locale: 'de' }),
	};
}

test('what everybody sees is in the language that was chosen, and what one alone sees in one’s own', async () => {
	const { world, log, moderator, member } = await startForeign();
	const [chosen, own] = [wordsFor(CHOSEN), wordsFor('de')];
	await moderator.runs('/settings log', { channel: log });
	const reply = await moderator.runs('/settings language', { language: CHOSEN });
	const [before, after] = [own('changes.asDiscordSays'), LANGUAGE_NAMES[CHOSEN]];
	expect(reply.text).toContain(`${before} → ${after}`);
	expect(reply.text).toContain(own('settings.line.language', { value: `**${after}**` }));
	const line = chosen('changes.line', {
		who: `<@${moderator.id}>`,
		what: chosen('changes.what.language'),
		from: chosen('changes.asDiscordSays'),
		to: after,
	});
	await log.receives(({ text }) => text.includes(line));

	await restart(world);
	const result = await member.runs('/imagine', { prompt: 'a fox', count: 4 });
	await result.showsPictures(4);
	expect(result.controls.map(({ label }) => label)).toContain(chosen('buttons.details'));
	const select = result.controls.find(({ placeholder }) => placeholder)?.custom_id ?? '';
	const posted = await member.selects(result, select, '2');
	await posted.showsPictures(1);
	expect(posted.text).toContain(chosen('pick.chosenBy', { number: 2, who: `<@${member.id}>` }));

	const alone = await member.runs('/imagine', { prompt: 'an owl', private: true });
	await alone.showsPictures(1);
	expect(alone.controls.map(({ label }) => label)).toContain(own('buttons.details'));
});

test('is as Discord says until one is chosen, and again when that is taken back', async () => {
	const { moderator, member } = await startForeign();
	const line = (value: string) => wordsFor('de')('settings.line.language', { value });
	const asDiscordSays = line(
		wordsFor('de')('settings.asDiscordSays', { language: LANGUAGE_NAMES[languageOf('ja')] }),
	);
	expect((await moderator.runs('/settings view')).text).toContain(asDiscordSays);
	await moderator.runs('/settings language', { language: CHOSEN });
	expect((await moderator.runs('/settings view')).text).not.toContain(asDiscordSays);
	const reply = await moderator.runs('/settings language', { language: 'discord' });
	expect(reply.text).toContain(asDiscordSays);
	const result = await member.runs('/imagine', { prompt: 'a fox' });
	await result.showsPictures(1);
	expect(result.controls.map(({ label }) => label)).toContain(wordsFor('ja')('buttons.details'));
});
