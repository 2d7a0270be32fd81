import type { Gateway } from '../gateway.js';
import type { World } from '../world.js';
import type { Route } from './route.js';

/** What Discord recommends. */
const SERVERS_OF_A_SHARD = 1_000;

/** Routes about the bot itself: who it is, and where its gateway is. */
export function identityRoutes(gateway: Gateway): Route[] {
	return [
		{
			method: 'GET',
			path: '/gateway/bot',
			needsToken: true,
			handle: ({ world }) => ({
				status: 200,
				body: {
					url: gateway.url,
					shards: gateway.recommendedShards ?? usualShards(world),
					session_start_limit: {
						total: 1000,
						remaining: 1000,
						reset_after: 14_400_000,
						max_concurrency: gateway.maxConcurrency,
					},
				},
			}),
		},
		{
			method: 'GET',
			path: '/users/@me',
			needsToken: true,
			handle: ({ world }) => ({ status: 200, body: { ...world.bot, mfa_enabled: false, verified: true } }),
		},
		{
			method: 'GET',
			path: '/applications/@me',
			needsToken: true,
			handle: ({ world }) => ({
				status: 200,
				body: {
					id: world.applicationId,
					name: world.bot.global_name,
					description: '',
					icon: null,
					bot: world.bot,
					bot_public: true,
					bot_require_code_grant: false,
					flags: 0,
					verify_key: '0'.repeat(64),
					approximate_guild_count: world.guilds.size,
					integration_types_config: { 0: {}, 1: {} },
					...ownership(world),
				},
			}),
		},
	];
}

function usualShards({ guilds }: World): number {
	const count = [...guilds.values()].filter(({ hasBot }) => hasBot).length;
	return Math.max(1, Math.ceil(count / SERVERS_OF_A_SHARD));
}

/**
 * Whose the application is. Of one that a team has, Discord names as the owner a user who stands for the team
 * (https://discord.com/developers/docs/topics/teams).
 */
function ownership({ owners, applicationId }: World): Record<string, unknown> {
	const [owner, ...others] = owners.map(({ user }) => user);
	if (!owner || others.length === 0) return { ...(owner && { owner }), team: null };
	const id = applicationId;
	const members = [owner, ...others].map((user, index) => ({
		user,
		team_id: id,
		membership_state: 2,
		permissions: ['*'],
		role: index === 0 ? '' : 'admin',
	}));
	return {
		owner: { ...owner, id, username: `team${id}`, global_name: null, flags: 1024 },
		team: { id, name: 'Team', icon: null, owner_user_id: owner.id, members },
	};
}
