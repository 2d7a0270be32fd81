import {
	type ActionRow,
	type APIActionRowComponent,
	type APIComponentInMessageActionRow,
	ComponentType,
	type ContainerComponent,
	type MediaGalleryComponent,
	type Message,
	type MessageActionRowComponent,
	type TopLevelComponent,
} from 'discord.js';

/** A picture in a message of ours, as Discord has it. */
export interface PostedPicture {
	/** Good for a day from the interaction that came with it. */
	readonly url: string;
	readonly filename: string;
	/** The alt text: the prompt, or its beginning. */
	readonly description: string;
	readonly spoiler: boolean;
}

type Component = TopLevelComponent | ContainerComponent['components'][number];

/**
 * The pictures that a message shows, in order. Discord names them in the components that show them, and nowhere else
 * (https://discord.com/developers/docs/components/reference#unfurled-media-item).
 */
export function picturesOf({ components }: Pick<Message, 'components'>): readonly PostedPicture[] {
	return galleriesIn(components).flatMap(({ items }) =>
		items.map(({ media: { url }, description, spoiler }) => ({
			url,
			filename: filenameIn(url),
			description: description ?? '',
			spoiler,
		})),
	);
}

/** The line under the pictures that says what they are, as it was written; empty where there is none. */
export function captionOf({ components }: Pick<Message, 'components'>): string {
	const [caption = ''] = textsIn(components);
	return caption.split('\n')[0]?.replace(/^-# /, '') ?? '';
}

/** Who asked for the pictures, as the line under them says at its end; nobody's words in it can. */
export function askerIn(message: Pick<Message, 'components'>): string | undefined {
	return /<@(\d+)>$/.exec(captionOf(message))?.[1];
}

/** The rows of buttons that a message has, as they are sent. */
export function buttonsOf({
	components,
}: Pick<Message, 'components'>): APIActionRowComponent<APIComponentInMessageActionRow>[] {
	return rowsIn(components)
		.filter((row) => row.components.every(({ type }) => type === ComponentType.Button))
		.map((row) => row.toJSON());
}

function galleriesIn(components: readonly Component[]): MediaGalleryComponent[] {
	return components.flatMap((component) => {
		if (component.type === ComponentType.Container) return galleriesIn(component.components);
		return component.type === ComponentType.MediaGallery ? [component] : [];
	});
}

function rowsIn(components: readonly Component[]): ActionRow<MessageActionRowComponent>[] {
	return components.flatMap((component) => {
		if (component.type === ComponentType.Container) return rowsIn(component.components);
		return component.type === ComponentType.ActionRow ? [component] : [];
	});
}

function textsIn(components: readonly Component[]): string[] {
	return components.flatMap((component) => {
		if (component.type === ComponentType.Container) return textsIn(component.components);
		return component.type === ComponentType.TextDisplay ? [component.content] : [];
	});
}

function filenameIn(url: string): string {
	const { pathname = '' } = URL.canParse(url) ? new URL(url) : {};
	return pathname.slice(pathname.lastIndexOf('/') + 1);
}
