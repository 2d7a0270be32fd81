const PREFIX = 'guild:';

/** The gate of a server. */
export function gateOfGuild(guildId: string): string {
	return `${PREFIX}${guildId}`;
}

/** The server whose gate it is; undefined where it is a person's own. */
export function guildOfGate(gate: string): string | undefined {
	return gate.startsWith(PREFIX) ? gate.slice(PREFIX.length) : undefined;
}
