import {
	type ActionRow,
	type APIActionRowComponent,
	type APIComponentInMessageActionRow,
	ComponentType,
	type ContainerComponent,
	type Message,
	type MessageActionRowComponent,
	type TopLevelComponent,
} from 'discord.js';
import { z } from 'zod';

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

/** A part of a message, as discord.js and as Discord itself have it. */
interface Part {
	readonly type: number;
	readonly components?: readonly Part[] | undefined;
	/** Those of a gallery. */
	readonly items?:
		| readonly {
				readonly media: { readonly url: string };
				readonly description?: string | null | undefined;
				readonly spoiler?: boolean | undefined;
		  }[]
		| undefined;
}

const part: z.ZodType<Part> = z.object({
	type: z.number(),
	get components() {
		return z.array(part).optional();
	},
	items: z
		.array(
			z.object({
				media: z.object({ url: z.string() }),
				description: z.string().nullish(),
				spoiler: z.boolean().optional(),
			}),
		)
		.optional(),
});

/** A message as Discord itself gives it, as far as its pictures are concerned. */
export const messageWithPictures = z.object({ components: z.array(part) });

/**
 * The pictures that a message shows, in order. Discord names them in the components that show them, and nowhere else
 * (https://discord.com/developers/docs/components/reference#unfurled-media-item).
 */
export function picturesOf({ components }: Pick<Part, 'components'>): readonly PostedPicture[] {
	return (components ?? []).flatMap((part) => [
		...(part.items ?? []).map(({ media: { url }, description, spoiler }) => ({
			url,
			filename: filenameIn(url),
			description: description ?? '',
			spoiler: spoiler ?? false,
		})),
		...picturesOf(part),
	]);
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
