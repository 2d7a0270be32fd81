import { expect, test } from 'vitest';
import { wordsFor } from '../../src/words/index.js';
import { startWorld } from './world.js';

/** Discord's locales in which Easel speaks, and one in which it does not. */
const LOCALES = [
	['en-US', 'en'],
	['en-GB', 'en'],
	['de', 'de'],
	['fr', 'fr'],
	['es-ES', 'es'],
	['es-419', 'es'],
	['pt-BR', 'pt-BR'],
	['ru', 'ru'],
	['ja', 'ja'],
	['ko', 'ko'],
	['zh-CN', 'zh-CN'],
	['zh-TW', 'zh-TW'],
	['fi', 'en'],
] as const;

test('everybody reads a reply in the language of the server, and each what is theirs alone in their own', async () => {
	const { discord, pixai } = await startWorld();
	pixai.holdsTasks = true;
	await Promise.all(
		LOCALES.map(async ([locale, language]) => {
			const foreign = locale === 'ja' ? 'ko' : 'ja';
			const guild = discord.addGuild({ name: locale, locale });
			const member = guild.addMember({ name: 'Aki', locale: foreign });
			const [everybodys, own] = [wordsFor(language), wordsFor(foreign)];
			const [beforeWhen = ''] = everybodys('job.progress.waiting', { when: '|' }).split('|');

			const prompt = `a fox of ${locale}`;
			const reply = await member.runs('/imagine', { prompt });
			await reply.shows(({ text }) => text.startsWith(beforeWhen));
			expect(reply.buttons, locale).toEqual([everybodys('buttons.cancel')]);
			const question = await member.presses(reply, everybodys('buttons.cancel'));
			expect(question.buttons, locale).toEqual([own('buttons.deliver'), own('buttons.drop')]);
			(await pixai.taskOf(prompt)).completes();
			await reply.showsPictures(1);
			expect(reply.buttons, locale).toContain(everybodys('buttons.another'));

			const details = await member.presses(reply, everybodys('buttons.details'));
			expect(details.text, locale).toContain(own('details.title'));
			const refusal = await member.runs('/imagine', { prompt, model: 'nobody' });
			expect(refusal.text, locale).toContain(own('refusals.takes.model'));
			expect(refusal.buttons, locale).toEqual([own('buttons.edit')]);
		}),
	);
});
