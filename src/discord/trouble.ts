import { DiscordAPIError, HTTPError } from 'discord.js';
import { ZodError } from 'zod';
import { NotStored } from '../pixai/errors.js';

/** @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
export const DiscordCode = {
	UnknownMessage: 10008,
	CannotEditOthersMessage: 50005,
	CannotMessageThisUser: 50007,
	CannotSendInThisChannel: 50008,
	CannotDoThatInThisKindOfChannel: 50024,
	InvalidRecipients: 50033,
	ThreadArchived: 50083,
	NoMutualGuilds: 50278,
	OpeningDirectMessagesTooFast: 40003,
	RequestTooLarge: 40005,
	CannotSendInForum: 40058,
	AlreadyAcknowledged: 40060,
	InternalNetworkError: 40333,
	ThreadLocked: 160005,
} as const;

/** That a place takes nothing, which Discord may word as 400. */
const CLOSED: readonly unknown[] = [
	DiscordCode.CannotEditOthersMessage,
	DiscordCode.CannotMessageThisUser,
	DiscordCode.CannotSendInThisChannel,
	DiscordCode.CannotDoThatInThisKindOfChannel,
	DiscordCode.InvalidRecipients,
	DiscordCode.ThreadArchived,
	DiscordCode.NoMutualGuilds,
	DiscordCode.CannotSendInForum,
	DiscordCode.ThreadLocked,
];

/** Refusals that say nothing about the place or the message. */
const PASSING: readonly unknown[] = [
	DiscordCode.OpeningDirectMessagesTooFast,
	DiscordCode.InternalNetworkError,
];

/** A file that was there a moment ago cannot be read. */
export class FileGone extends Error {
	override readonly name = 'FileGone';

	constructor(options?: ErrorOptions) {
		super('a file cannot be read any more', options);
	}
}

/** Whether the same request may succeed later: Discord, the way to it, or this machine's disk is in trouble. */
export function isPassing(error: unknown): boolean {
	if (error instanceof HTTPError) return error.status >= 500;
	if (error instanceof DiscordAPIError) return isPassingRefusal(error);
	if (error instanceof NotStored) return true;
	// An answer that makes no sense is as good as none.
	if (error instanceof SyntaxError || error instanceof ZodError || error instanceof FileGone) return true;
	if (!(error instanceof Error)) return false;
	// The last is a file that was cut off or removed while it was sent.
	if (['AbortError', 'TimeoutError', 'NotReadableError'].includes(error.name)) return true;
	// Of Node's, undici's, the disk's and TLS's; only Discord's own codes are numbers.
	return 'code' in error && typeof error.code === 'string';
}

/** Whether Discord says that a place is not there or not open to us, so that asking again changes nothing. */
export function isClosed(error: unknown): boolean {
	if (!(error instanceof DiscordAPIError) || isPassingRefusal(error)) return false;
	return error.status === 403 || error.status === 404 || CLOSED.includes(error.code);
}

/** Whether Discord does not take the token that came with the request: an interaction's is then over. */
export function isUnauthorized(error: unknown): boolean {
	return error instanceof DiscordAPIError && error.status === 401;
}

/** Whether Discord says that there is no such message, or none any more. */
export function isMessageGone(error: unknown): boolean {
	return error instanceof DiscordAPIError && error.code === DiscordCode.UnknownMessage;
}

/** Whether Discord does not take as many bytes. */
export function isTooLarge(error: unknown): boolean {
	return (
		error instanceof DiscordAPIError && (error.code === DiscordCode.RequestTooLarge || error.status === 413)
	);
}

/** A 401 is about the bot's token: not about the message, and not for the asker to suffer from. */
function isPassingRefusal(error: DiscordAPIError): boolean {
	if (isTooLarge(error)) return false;
	return isUnauthorized(error) || !isDiscords(error) || PASSING.includes(error.code);
}

/** A page of some proxy in between has no code. */
function isDiscords({ code }: DiscordAPIError): boolean {
	return typeof code === 'number';
}
