import { createHash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import type { Job } from '../../generation/job.js';
import { FileGone } from '../trouble.js';
import type { View } from '../views/blocks.js';
import { altText } from '../views/job.js';
import type { FittedPicture } from './fit.js';

/** Characters of a message's nonce (https://discord.com/developers/docs/resources/message#create-message). */
export const NONCE_LENGTH = 25;

/** A picture in a file, as it is to be attached. */
export interface Upload {
	readonly path: string;
	readonly type: string;
	readonly filename: string;
	/** The text that stands for it where it cannot be seen. */
	readonly description: string;
}

/** A picture, and the name of its attachment. */
export type NamedPicture = FittedPicture & { readonly filename: string };

/** What a reply is to show. */
export interface Message {
	readonly view: View;
	/** All that is attached from now on; without it, what is attached stays so. */
	readonly pictures?: readonly NamedPicture[];
}

/**
 * For editing a message.
 *
 * @throws {FileGone}
 */
export function editOf(job: Job, { view, pictures }: Message) {
	return requestOf(job, view, pictures);
}

/**
 * For sending a message of its own, which pings the asker alone. Discord sends none a second time that has the nonce of
 * one that it took in the last few minutes.
 *
 * @param place each has nonces of its own, since Discord looks for them everywhere.
 * @throws {FileGone}
 */
export function newMessageOf(job: Job, { view, pictures }: Message, place: string) {
	const kind = pictures?.length ? 'pictures' : 'words';
	// Under pictures stands who asked for them.
	const mention: APIMessageTopLevelComponent[] =
		kind === 'words' ? [{ type: ComponentType.TextDisplay, content: `<@${job.asker}>` }] : [];
	const body = {
		...view,
		components: [...mention, ...view.components],
		allowed_mentions: { parse: [], users: [job.asker] },
		nonce: nonceOf(job.id, place, kind),
		enforce_nonce: true,
	};
	return requestOf(job, body, pictures);
}

/** Made of what a message is, so that it is the same whenever that is sent again. */
export function nonceOf(...parts: string[]): string {
	return createHash('sha256').update(parts.join(' ')).digest('base64url').slice(0, NONCE_LENGTH);
}

async function requestOf(job: Job, message: object, pictures: readonly NamedPicture[] | undefined) {
	const description = altText(job.request);
	return withUploads(
		message,
		pictures?.map((picture) => ({ ...picture, description })),
	);
}

/**
 * A request with files, which go from the disk to the socket, so that memory holds no whole picture.
 *
 * @param uploads all that is attached from now on; without it, what is attached stays so.
 * @throws {FileGone}
 */
export async function withUploads(message: object, uploads?: readonly Upload[]) {
	const attachments = uploads?.map(({ filename, description }, id) => ({ id, filename, description }));
	const body = { ...message, ...(attachments && { attachments }) };
	if (!uploads?.length) return { body };
	const form = new FormData();
	form.append('payload_json', JSON.stringify(body));
	for (const [id, { path, type, filename }] of uploads.entries()) {
		form.append(`files[${id}]`, await fileAt(path, type), filename);
	}
	return { body: form, passThroughBody: true };
}

async function fileAt(path: string, type: string): Promise<Blob> {
	try {
		return await openAsBlob(path, { type });
	} catch (error) {
		throw new FileGone({ cause: error });
	}
}
