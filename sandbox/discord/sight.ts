import { allComponents, componentMedia, embedMedia, type MediaReference, preselected } from './components.js';
import type { FileShelf } from './files.js';
import { MessageFlag, type WireComponent, type WireEmbed, type WireMessage } from './wire.js';

/** A picture as somebody sees it in a message. */
export interface Picture {
	name: string;
	url: string;
	/** Empty where the sandbox was told not to keep pictures, and for a picture that is no message’s attachment. */
	bytes: Buffer;
	size: number;
	sha256: string;
	contentType: string;
	/** The alt text. */
	description: string | null;
	spoiler: boolean;
	width?: number;
	height?: number;
}

/** What people call what has an id: somebody, a role or a channel. */
type NameOf = (id: string) => string | undefined;

/** All the text that a person can read in a message, from top to bottom. */
export function visibleText({ content, embeds, components }: WireMessage, nameOf: NameOf): string {
	const parts = [
		content,
		...embeds.flatMap(embedText),
		...[...allComponents(components)].flatMap((component) => componentText(component, nameOf)),
	];
	return parts.filter((part) => part).join('\n');
}

function embedText({ author, title, description, fields = [], footer }: WireEmbed): (string | undefined)[] {
	return [
		author?.name,
		title,
		description,
		...fields.flatMap(({ name, value }) => [name, value]),
		footer?.text,
	];
}

function componentText(component: WireComponent, nameOf: NameOf): (string | undefined)[] {
	const { content, label, placeholder } = component;
	const chosen = namesChosen(component, nameOf);
	return [content, label, ...(chosen.length > 0 ? chosen : [placeholder])];
}

/** What stands chosen in a select before anybody has touched it, as people read it. */
function namesChosen(select: WireComponent, nameOf: NameOf): string[] {
	const labels = new Map(select.options?.map(({ value, label }) => [value, label]));
	return preselected(select).map((value) => labels.get(value) ?? nameOf(value) ?? value);
}

/** The pictures of a message, in the order shown: attachments stand above embeds; Components V2 shows what it names. */
export function visiblePictures(message: WireMessage, files: FileShelf): Picture[] {
	const { attachments, embeds, components, flags } = message;
	const picture = ({ media, description, spoiler }: MediaReference): Picture => {
		const attachment = attachments.find(({ url }) => url === media.url) ?? attachmentAt(media.url);
		const file = attachment && files.get(attachment.id);
		return {
			name: attachment?.filename ?? media.url,
			url: media.url,
			bytes: file?.bytes ?? Buffer.alloc(0),
			size: file?.size ?? 0,
			get sha256() {
				return file?.sha256 ?? '';
			},
			contentType: file?.contentType ?? '',
			description: description ?? null,
			spoiler: spoiler === true || attachment?.filename.startsWith('SPOILER_') === true,
			...(file?.width && { width: file.width }),
			...(file?.height && { height: file.height }),
		};
	};
	if (flags & MessageFlag.ComponentsV2) return [...componentMedia(components)].map(picture);
	const embedded = [...embedMedia(embeds)];
	const loose = attachments.filter(({ url }) => !embedded.some(({ media }) => media.url === url));
	return [...loose.map((media) => ({ media, description: media.description })), ...embedded].map(picture);
}

/** What an address names that is another message's attachment. */
function attachmentAt(url: string): { id: string; filename: string } | undefined {
	const [, id, filename] = /\/attachments\/\d+\/(\d+)\/([^/?]+)/.exec(url) ?? [];
	return id && filename ? { id, filename } : undefined;
}
