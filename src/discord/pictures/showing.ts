import { judgeShowing } from '../../guilds/policy/index.js';
import type { GuildSettings } from '../../guilds/settings.js';
import type { ImageRequest } from '../../pixai/request.js';
import type { CommandContext, Use } from '../command.js';
import { presenceOf } from '../presence.js';
import { settingsHere } from '../settings-here.js';

/**
 * What the server has set, which may have changed since a picture was drawn that somebody wants to have shown once more.
 *
 * @param drawn the request as it was drawn; undefined where everybody sees the picture already who is to see it once more.
 * @throws {Refused | NotRead} it may not be shown.
 */
export async function settingsThatAllow(
	{ interaction, origin }: Use,
	context: CommandContext,
	drawn?: ImageRequest,
): Promise<GuildSettings> {
	const [settings, isAgeRestricted] = await Promise.all([
		settingsHere(origin, context),
		context.ageRestriction.of(origin),
	]);
	const presence = presenceOf(interaction, origin, { settings, isAgeRestricted }, context);
	judgeShowing({ ...presence, ...(drawn && { request: drawn }) });
	return settings;
}

/** Whether a picture is hidden until it is pressed, shown once more: where it was, and where the server hides all by now. */
export function isHidden({ safety }: GuildSettings, wasHidden: boolean): boolean {
	return wasHidden || safety.spoiler === 'always';
}
