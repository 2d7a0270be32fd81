import type { Keyv } from 'keyv';
import { type Unreadable, unreadableOf } from '../storage/unreadable.js';
import { plainDifferences } from './changes.js';
import { DEFAULT_SETTINGS, faultIn, readSettings } from './settings.js';

/** Nothing was done; `message` says why, in words for the operator. */
export class TransferRefused extends Error {
	override readonly name = 'TransferRefused';
}

/** Where a store has what servers have set. */
export interface GuildRecords {
	/** One record for each server, under its id. */
	readonly records: Keyv<unknown>;
	/** Where records are that nobody can read. */
	readonly quarantine: Keyv<unknown>;
}

/** What was done. */
export interface Transferred {
	readonly json?: string;
	/** For the operator, who reads them at a terminal. */
	readonly words: string;
}

/**
 * The record of a server as JSON, be it one that nobody can read. Its key stays encrypted.
 *
 * @throws {TransferRefused} there is none.
 */
export async function exportRecord(
	{ records, quarantine }: GuildRecords,
	guildId: string,
): Promise<Transferred> {
	const record = await records.get(guildId);
	const unreadable = await unreadableOf(quarantine, `guild:${guildId}`);
	const hint =
		unreadable.length === 0
			? ''
			: `\nKept aside of it: ${counted(unreadable)}. To see all of that: export --unreadable ${guildId}`;
	if (record === undefined) throw new TransferRefused(`Nothing is on record of server ${guildId}.${hint}`);
	return {
		json: asJson(record),
		words: `Exported the settings of server ${guildId}: ${inWords(record)}.${hint}`,
	};
}

/**
 * Everything that was kept aside of a server because nobody could read it, and since when, as JSON.
 *
 * @throws {TransferRefused} there is nothing.
 */
export async function exportUnreadable({ quarantine }: GuildRecords, guildId: string): Promise<Transferred> {
	const unreadable = await unreadableOf(quarantine, `guild:${guildId}`);
	if (unreadable.length === 0) throw new TransferRefused(`Nothing is kept aside of server ${guildId}.`);
	return {
		json: asJson(unreadable.map(({ at, record }) => ({ keptSince: new Date(at).toISOString(), record }))),
		words: `Exported what is kept aside of server ${guildId}: ${counted(unreadable)}.`,
	};
}

/**
 * Puts a record that was exported in the place of what is there.
 *
 * @throws {TransferRefused} it is none, or not one of this Easel's; `message` names the field.
 */
export async function importRecord(
	{ records }: GuildRecords,
	guildId: string,
	json: string,
): Promise<Transferred> {
	const record = parsed(json);
	if (readSettings(record) === 'newer')
		throw notImported('this record is of a newer Easel: `version` is one that this Easel does not know');
	const fault = faultIn(record);
	if (fault !== undefined) throw notImported(`this is no record of a server: look at \`${fault}\``);
	const before = await records.get(guildId);
	await records.set(guildId, record);
	const replaced =
		before === undefined ? 'Nothing was there before' : `They replace what was there: ${inWords(before)}`;
	return { words: `Imported the settings of server ${guildId}: ${inWords(record)}. ${replaced}.` };
}

/**
 * Removes the record of a server, and what was kept aside of it.
 *
 * @throws {TransferRefused} there is nothing.
 */
export async function deleteRecord(
	{ records, quarantine }: GuildRecords,
	guildId: string,
): Promise<Transferred> {
	const record = await records.get(guildId);
	const unreadable = await unreadableOf(quarantine, `guild:${guildId}`);
	const removed: string[] = [];
	if (record !== undefined) {
		await records.delete(guildId);
		removed.push(`Removed the settings of server ${guildId}: ${inWords(record)}.`);
	}
	if (unreadable.length > 0) {
		for (const { key } of unreadable) await quarantine.delete(key);
		removed.push(`Removed what was kept aside of server ${guildId}: ${counted(unreadable)}.`);
	}
	if (removed.length === 0) throw new TransferRefused(`Nothing is on record of server ${guildId}.`);
	return { words: removed.join(' ') };
}

/** Names the reason of an import that did not take place. */
export function notImported(reason: string): TransferRefused {
	return new TransferRefused(`Nothing was imported: ${reason}.`);
}

function parsed(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch {
		// Node's words may quote what is written there.
		throw notImported('this is not JSON');
	}
}

function asJson(value: unknown): string {
	return JSON.stringify(value, null, 2);
}

/** What a record has set: "time zone, daily limit". */
function inWords(record: unknown): string {
	const settings = readSettings(record);
	if (settings === 'newer') return 'a record of a newer Easel';
	if (settings === 'garbage') return 'a record that cannot be read';
	return plainDifferences(DEFAULT_SETTINGS, settings).join(', ') || 'nothing but the defaults';
}

function counted({ length }: readonly Unreadable[]): string {
	return length === 1 ? '1 record that could not be read' : `${length} records that could not be read`;
}
