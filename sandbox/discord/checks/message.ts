import { referencedUrls } from '../components.js';
import { tidyFilename } from '../files.js';
import type { Uploads } from '../messages.js';
import { invalidForm, type Problem, refusals } from '../refusal.js';
import { type MessageBody, MessageFlag, type WireMessage } from '../wire.js';
import { componentProblems } from './components.js';
import { embedProblems } from './embeds.js';

const MOST_CONTENT = 2000;
const MOST_ATTACHMENTS = 10;
const SCHEME = 'attachment://';

/**
 * Checks what a write would make of a message against the rules that Discord's description of its API does not say.
 *
 * @param before the message as it is now: empty, when it is being created
 * @returns what Discord would accept but nobody would see
 * @throws 400
 */
export function checkMessage(before: WireMessage, body: MessageBody, uploads: Uploads): string[] {
	const content = body.content === undefined ? before.content : (body.content ?? '');
	const embeds = body.embeds === undefined ? before.embeds : (body.embeds ?? []);
	const components = body.components === undefined ? before.components : (body.components ?? []);
	const isV2 = ((before.flags | (body.flags ?? 0)) & MessageFlag.ComponentsV2) !== 0;
	const names = attachedNames(before, body, uploads);

	const problems = [
		...(content.length > MOST_CONTENT ? [tooLong()] : []),
		...(isV2 ? legacyProblems({ content, embeds, poll: body.poll }) : []),
		...embedProblems(body.embeds ?? []),
		...(body.components ? componentProblems(body.components, isV2) : []),
		...attachmentProblems(before, body, uploads, names),
		...mentionProblems(body),
	];
	if (problems.length > 0) throw invalidForm(problems);
	const isEmpty = !content.trim() && embeds.length === 0 && names.length === 0 && !body.poll;
	if (components.length === 0 && (isV2 || isEmpty)) throw refusals.emptyMessage();
	return isV2 ? unseenUploads(body, uploads) : [];
}

function tooLong(): Problem {
	const message = `Must be ${MOST_CONTENT} or fewer in length.`;
	return { path: ['content'], code: 'BASE_TYPE_MAX_LENGTH', message };
}

function legacyProblems(legacy: { content: string; embeds: unknown[]; poll: unknown }): Problem[] {
	const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
	const message = 'cannot stand beside the flag IS_COMPONENTS_V2';
	const used = Object.entries(legacy).filter(([, value]) =>
		Array.isArray(value) ? value.length > 0 : Boolean(value),
	);
	return used.map(([field]) => ({ path: [field], code, message: `The ${field} field ${message}` }));
}

/** The names that `attachment://` can use after the write. */
function attachedNames(before: WireMessage, { attachments: list }: MessageBody, uploads: Uploads): string[] {
	const kept = before.attachments.filter(({ id }) => !list || list.some((entry) => entry.id === id));
	return [
		...kept.map(({ filename }) => filename),
		...[...uploads.keys()].map((index) => uploadName(list, uploads, index)),
	];
}

function uploadName(list: MessageBody['attachments'], uploads: Uploads, index: number): string {
	const entry = list?.find(({ id }) => id === String(index));
	return tidyFilename(entry?.filename ?? uploads.get(index)?.name ?? '');
}

function attachmentProblems(
	before: WireMessage,
	body: MessageBody,
	uploads: Uploads,
	names: string[],
): Problem[] {
	const problems: Problem[] = [];
	const list = body.attachments;
	if (names.length > MOST_ATTACHMENTS) {
		const message = `Must be ${MOST_ATTACHMENTS} or fewer in length.`;
		problems.push({ path: ['attachments'], code: 'BASE_TYPE_MAX_LENGTH', message });
	}
	for (const [index, { id }] of (list ?? []).entries()) {
		if (uploads.has(Number(id)) || before.attachments.some((attachment) => attachment.id === id)) continue;
		problems.push({
			path: ['attachments', index, 'id'],
			code: 'ATTACHMENT_NOT_FOUND',
			message: `Nothing is attached as ${id}`,
		});
	}
	for (const index of uploads.keys()) {
		if (!list || list.some(({ id }) => id === String(index))) continue;
		const message = `files[${index}] was uploaded, but is not in attachments`;
		problems.push({ path: ['attachments'], code: 'ATTACHMENT_NOT_LISTED', message });
	}
	for (const url of referencedUrls(body.components ?? [], body.embeds ?? [])) {
		if (!url.startsWith(SCHEME) || names.includes(url.slice(SCHEME.length))) continue;
		const message = `${url} is not attached (attached: ${names.join(', ') || 'nothing'})`;
		problems.push({
			path: [body.components ? 'components' : 'embeds'],
			code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
			message,
		});
	}
	return problems;
}

/** A list of users and the permission to ping all users contradict each other; so for roles. */
function mentionProblems({ allowed_mentions: allowed }: MessageBody): Problem[] {
	return (['users', 'roles'] as const)
		.filter((kind) => allowed?.parse?.includes(kind) && (allowed[kind] ?? []).length > 0)
		.map((kind) => ({
			path: ['allowed_mentions'],
			code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
			message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
		}));
}

/** Components V2 shows only those attachments that a component names. */
function unseenUploads(body: MessageBody, uploads: Uploads): string[] {
	const shown = new Set(referencedUrls(body.components ?? []));
	return [...uploads.keys()]
		.map((index) => uploadName(body.attachments, uploads, index))
		.filter((name) => !shown.has(SCHEME + name))
		.map((name) => `${name} was uploaded with Components V2, but no component shows it`);
}
