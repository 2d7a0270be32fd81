import { ApplicationCommandOptionType } from 'discord.js';
import { answerWith } from '../../src/discord/first-response.js';
import { memberUse } from '../../src/discord/member-use.js';
import type { Origin } from '../../src/discord/origin.js';
import { idsIn, oneOf, ValueRefused } from '../../src/discord/value.js';
import { memberView } from '../../src/discord/views/limits.js';
import { changeNotices } from '../../src/discord/views/notices.js';
import type { Person } from '../../src/guilds/policy/index.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { wordsFor } from '../../src/words/index.js';
import { changeGuild } from '../change.js';
import { given } from '../options.js';
import { called, named } from '../words.js';
import type { LimitsPart } from './part.js';

const HOUR = 60 * 60_000;
/** For how long a member can be blocked, in milliseconds. */
const BLOCKS = {
	'1 hour': HOUR,
	'1 day': 24 * HOUR,
	'1 week': 7 * 24 * HOUR,
	'30 days': 30 * 24 * HOUR,
} as const;
const UNBLOCK = 'lift';
const BLOCK_CHOICES = [...(Object.keys(BLOCKS) as (keyof typeof BLOCKS)[]), UNBLOCK] as const;

/** `/limits user`: what a member has used today and what would stop them; to reset it, or to block them for a time. */
export const user: LimitsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('user', (texts) => texts.commands.limits.user),
		options: [
			{
				type: ApplicationCommandOptionType.User,
				...named('member', (texts) => texts.commands.limits.user.member),
				required: true,
			},
			{
				type: ApplicationCommandOptionType.Boolean,
				...named('reset', (texts) => texts.commands.limits.user.reset),
			},
			{
				type: ApplicationCommandOptionType.String,
				...named('block', (texts) => texts.commands.limits.user.block),
				choices: BLOCK_CHOICES.map((value) => ({
					...called((texts) => texts.choices.block[value]),
					value,
				})),
			},
		],
	},

	async run(interaction, guildId, origin, context) {
		const t = wordsFor(interaction.locale);
		const member = memberIn(given(interaction, 'member'), origin);
		const now = context.clock.now();
		const isReset = given(interaction, 'reset') === true;
		const block = given(interaction, 'block');
		const edits = [
			...(isReset ? [withMember(member.id, { resetAt: now })] : []),
			...(block === undefined ? [] : [withBlock(member, oneOf('block', block, BLOCK_CHOICES), now)]),
		];
		if (edits.length === 0) {
			const settings = await context.guilds.load(guildId);
			return answerWith(interaction, memberView(t, memberUse(t, guildId, member, settings, context)));
		}
		const { settings, changes } = await changeGuild(interaction, guildId, origin, context, (before) =>
			edits.reduce((settings, edit) => edit(settings), before),
		);
		const use = memberUse(t, guildId, member, settings, context);
		await answerWith(interaction, memberView(t, use, changeNotices(t, changes)));
	},
};

/** Somebody who has left the server has no roles any more, and can be blocked all the same. */
function memberIn(id: unknown, { members }: Origin): Person {
	const [memberId = ''] = idsIn('member', [id], 1);
	return members.get(memberId) ?? { id: memberId, roles: [], isManager: false };
}

/** @throws {ValueRefused} they manage the server. */
function withBlock(member: Person, block: (typeof BLOCK_CHOICES)[number], now: number) {
	if (block === UNBLOCK) return withMember(member.id, { blockedUntil: undefined });
	if (member.isManager) {
		throw new ValueRefused(
			'block',
			(t) => t('refusals.takes.members'),
			(t) => t('commands.limits.user.block.name'),
		);
	}
	return withMember(member.id, { blockedUntil: now + BLOCKS[block] });
}

function withMember(id: string, change: { resetAt?: number; blockedUntil?: number | undefined }) {
	return (settings: GuildSettings): GuildSettings => {
		const { resetAt, blockedUntil } = { ...settings.members[id], ...change };
		return {
			...settings,
			members: {
				...settings.members,
				[id]: {
					...(resetAt !== undefined && { resetAt }),
					...(blockedUntil !== undefined && { blockedUntil }),
				},
			},
		};
	};
}
