import { ComponentType, TextInputStyle } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Reply } from '../../sandbox/discord/reply.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { customId } from '../../src/discord/custom-id.js';
import { answerWith } from '../../src/discord/first-response.js';
import { ValueRefused } from '../../src/discord/value.js';
import { button, COLOUR, row, stringSelect, text, type View, view } from '../../src/discord/views/blocks.js';
import { SettingsNotWritten } from '../../src/guilds/book.js';
import { settled } from '../generation/crowd.js';
import { withBot } from './bot.js';

const COLOURS = ['red', 'grey', 'white'];

describe('a select', () => {
	it('is taken to its action, with what was chosen and what its id carries', async () => {
		const { aki, reply, seen } = await withUses();
		const answer = await aki.selects(reply, 'Colours', ['red', 'white']);
		expect(seen).toEqual([{ action: 'pick', args: ['fox', '7'], chosen: ['red', 'white'] }]);
		expect(answer.text).toContain('done');
		expect(answer.message?.id).toBe(reply.message?.id);
	});

	it('of a message that everybody sees changes nothing of it, and is answered to who has used it', async () => {
		const { aki, asks, next } = await withUses();
		next.isPublic = true;
		const reply = await asks();
		const answer = await aki.selects(reply, 'Colours', ['red']);
		expect(answer.text).toContain('done');
		expect(answer.ephemeral).toBe(true);
		expect(reply.text).toContain('What is it?');
	});

	it('says where it was used and who has used it', async () => {
		const { bo, asks, next, origins } = await withUses();
		next.isPublic = true;
		await bo.selects(await asks(), 'Colours', ['red']);
		expect(origins).toMatchObject([{ guildId: bo.channel.guild?.id, person: { id: bo.id } }]);
	});

	it('whose id was pressed as a button is refused in private, and its message stays', async () => {
		const { aki, reply } = await withUses();
		await expectRefusal(await aki.presses(reply, '1:pick:fox', { forged: true }), reply, /Check `choice`/);
	});
});

describe('a form', () => {
	it('is taken to its action when it is sent, and changes the message that it was opened from', async () => {
		const { aki, reply, seen } = await withUses();
		const form = await aki.presses(reply, 'Name it');
		expect(form.modal?.title).toBe('Names');
		const answer = await aki.submits(form, { name: 'Renard' });
		expect(seen).toEqual([{ action: 'name', args: ['fox'], typed: 'Renard' }]);
		expect(answer.text).toContain('done');
		expect(answer.message?.id).toBe(reply.message?.id);
	});

	it('that was opened from a message that everybody sees changes nothing of it', async () => {
		const { aki, asks, next } = await withUses();
		next.isPublic = true;
		const reply = await asks();
		const answer = await aki.submits(await aki.presses(reply, 'Name it'), { name: 'Renard' });
		expect(answer.text).toContain('done');
		expect(answer.ephemeral).toBe(true);
		expect(reply.text).toContain('What is it?');
	});

	it('that a command has opened is answered with a message of its own, in private', async () => {
		const { asks, aki, next } = await withUses();
		next.opensForm = true;
		const answer = await aki.submits(await asks(), { name: 'Renard' });
		expect(answer.text).toContain('done');
		expect(answer.ephemeral).toBe(true);
	});
});

describe.each(['2:pick:fox', '1:paint', '1:', 'confirm', '1:toString', '1:__proto__:x', ''])(
	'an id that no command knows: %j',
	(id) => {
		it('is said to do nothing, in private, and changes nothing', async () => {
			const { aki, reply, seen } = await withUses();
			const answers = [
				...(id ? [await aki.presses(reply, id, { forged: true })] : []),
				await aki.selects(reply, id || 'x', ['red'], { forged: true }),
			];
			for (const answer of answers) await expectRefusal(answer, reply, /no longer does anything/);
			expect(seen).toEqual([]);
		});
	},
);

describe('what is wrong with a use', () => {
	it.each([
		[/Check `colour`:\*\* it takes red or white/, new ValueRefused('colour', () => 'it takes red or white.')],
		[/disk takes nothing at the moment.*nothing was changed/, new SettingsNotWritten()],
	])('is said in private, and the message stays as it is: %s', async (words, error) => {
		const { aki, reply, next, logged } = await withUses();
		next.error = error;
		await expectRefusal(await aki.selects(reply, 'Colours', ['red']), reply, words);
		expect(logged()).not.toMatch(/"level":"(warn|error)"/);
	});

	it('is in the log where it is a mistake of ours, and said in private', async () => {
		const { aki, reply, next, logged } = await withUses();
		next.error = new TypeError('a bug');
		await expectRefusal(await aki.selects(reply, 'Colours', ['red']), reply, /went wrong in the bot/);
		expect(logged()).toMatch(/"level":"error".*a bug/);
	});
});

describe('while the bot stops', () => {
	it('nothing that is used does anything, which is said in private', async () => {
		const { aki, reply, seen, stopping } = await withUses();
		const form = await aki.presses(reply, 'Name it');
		stopping.abort();
		for (const answer of [
			await aki.presses(reply, 'Name it'),
			await aki.selects(reply, 'Colours', ['red']),
			await aki.submits(form, { name: 'Renard' }),
		])
			await expectRefusal(answer, reply, /The bot restarts/);
		expect(seen).toEqual([]);
	});

	it('what was begun before is waited for', async () => {
		const { aki, reply, next, settle, stopping } = await withUses();
		let goOn: () => void = () => undefined;
		let begin: () => void = () => undefined;
		const begun = new Promise<void>((resolve) => (begin = resolve));
		next.wait = () => {
			begin();
			return new Promise((resolve) => (goOn = resolve));
		};
		const chosen = aki.selects(reply, 'Colours', ['red']);
		await begun;
		stopping.abort();
		let isSettled = false;
		const settling = settle().then(() => (isSettled = true));
		await settled();
		expect(isSettled).toBe(false);
		goOn();
		await settling;
		expect((await chosen).text).toContain('done');
	});
});

describe('what is being typed', () => {
	it('is told with where it is typed', async () => {
		const { aki, typings } = await withUses();
		await aki.types('/imagine', { prompt: 'a fox', model: 'ts' });
		expect(typings).toMatchObject([
			{ option: 'model', typed: 'ts', origin: { guildId: aki.channel.guild?.id, person: { id: aki.id } } },
		]);
	});

	it('has nothing proposed where there is no such command any more', async () => {
		const { aki } = await withUses();
		expect(await aki.types('/paint', { model: 'ts' }, 'model', { forged: true })).toEqual([]);
	});

	it('is in the log when it ends in a mistake of ours', async () => {
		const { aki, next, logged, settle } = await withUses();
		next.error = new TypeError('a bug');
		const typed = aki.types('/imagine', { prompt: 'a fox', model: 'ts' }).catch(() => 'nothing');
		await next.typed;
		await settle();
		expect(logged()).toMatch(/"level":"error".*a bug/);
		void typed;
	});
});

/** The answer is the asker's alone, and the message that it is about is what it was. */
async function expectRefusal(answer: Reply, message: Reply, words: RegExp): Promise<void> {
	expect(answer.text).toMatch(words);
	expect(answer.ephemeral).toBe(true);
	expect(answer.message?.id).not.toBe(message.message?.id);
	expect(message.text).toContain('What is it?');
}

function question(): View {
	const options = COLOURS.map((colour) => ({ label: colour, value: colour }));
	return view(COLOUR.neutral, [
		text('What is it?'),
		stringSelect({ id: customId('pick', 'fox', '7'), placeholder: 'Colours', atMost: 3 }, options),
		row(button(customId('name', 'fox'), 'Name it')),
	]);
}

const form = {
	custom_id: customId('name', 'fox'),
	title: 'Names',
	components: [
		{
			type: ComponentType.Label as const,
			label: 'Its name',
			component: {
				type: ComponentType.TextInput as const,
				custom_id: 'name',
				style: TextInputStyle.Short as const,
			},
		},
	],
};

/** A bot whose command answers with a select and a button that opens a form, and what it sees of their use. */
async function withUses() {
	const seen: unknown[] = [];
	const origins: unknown[] = [];
	const typings: unknown[] = [];
	let type: () => void = () => undefined;
	const next: {
		opensForm: boolean;
		isPublic: boolean;
		error?: Error;
		wait: () => Promise<void>;
		typed: Promise<void>;
	} = {
		opensForm: false,
		isPublic: false,
		wait: async () => undefined,
		typed: new Promise((resolve) => (type = resolve)),
	};
	const done = view(COLOUR.done, [text('done')]);
	const bot = await withBot({
		async run(interaction) {
			if (next.opensForm) await interaction.showModal(form);
			else if (next.isPublic) await interaction.reply(question() as never);
			else await answerWith(interaction, question());
		},
		async complete(typing) {
			typings.push(typing);
			type();
			if (next.error) throw next.error;
			return [];
		},
		uses: {
			async pick({ interaction, args, origin }) {
				const chosen = chosenIn(interaction);
				if (next.error) throw next.error;
				seen.push({ action: 'pick', args, chosen });
				origins.push(origin);
				await next.wait();
				await answerWith(interaction, done);
			},
			async name({ interaction, args }) {
				if (!interaction.isModalSubmit()) return void (await interaction.showModal(form));
				seen.push({ action: 'name', args, typed: interaction.fields.getTextInputValue('name') });
				await answerWith(interaction, done);
			},
		},
	});
	return { ...bot, seen, origins, typings, next, reply: await bot.asks() };
}
