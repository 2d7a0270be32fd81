import { ComponentType, type WireComponent, type WireEmbed, type WireMedia } from './wire.js';

/** Every component of a message or modal, each before what it holds: the order in which a person meets them. */
export function* allComponents(components: readonly WireComponent[] = []): Generator<WireComponent> {
	for (const component of components) {
		yield component;
		yield* allComponents(component.components);
		yield* allComponents(component.component && [component.component]);
		yield* allComponents(component.accessory && [component.accessory]);
	}
}

/** What stands chosen in a select before anybody has touched it: values of its options, or ids. */
export function preselected({ options = [], default_values: defaults = [] }: WireComponent): string[] {
	return [
		...options.filter((option) => option.default).map(({ value }) => value),
		...defaults.map(({ id }) => id),
	];
}

/** A picture or file that a message points at, and where in it. */
export interface MediaReference {
	media: WireMedia;
	description?: string | undefined;
	spoiler?: boolean | undefined;
}

/** The media of Components V2, in the order shown. A spoilered container hides what it holds. */
export function* componentMedia(
	components: readonly WireComponent[] = [],
	hidden = false,
): Generator<MediaReference> {
	for (const component of components) {
		const spoiler = hidden || component.spoiler === true;
		for (const item of component.items ?? []) yield { ...item, spoiler: hidden || item.spoiler === true };
		const own = component.media ?? component.file;
		if (own) yield { media: own, description: component.description, spoiler };
		yield* componentMedia(component.components, spoiler && component.type === ComponentType.Container);
		yield* componentMedia(component.accessory && [component.accessory], hidden);
	}
}

/** The media of embeds, in the order shown. */
export function* embedMedia(embeds: readonly WireEmbed[] = []): Generator<MediaReference> {
	for (const { image, thumbnail } of embeds) {
		for (const media of [thumbnail, image]) if (media) yield { media };
	}
}

/** Everything in a message that can say `attachment://`, also where a person would not call it media. */
export function* referencedUrls(
	components: readonly WireComponent[] = [],
	embeds: readonly WireEmbed[] = [],
): Generator<string> {
	for (const { media } of componentMedia(components)) yield media.url;
	for (const { media } of embedMedia(embeds)) yield media.url;
	for (const { author, footer } of embeds) {
		for (const url of [author?.icon_url, footer?.icon_url]) if (url) yield url;
	}
}

/** Gives an id to every component that the bot gave none, as Discord does. */
export function numbered(components: readonly WireComponent[]): WireComponent[] {
	const taken = new Set([...allComponents(components)].map(({ id }) => id));
	let last = 0;
	const number = (component: WireComponent): WireComponent => {
		let id = component.id;
		if (!id) {
			while (taken.has(++last));
			id = last;
		}
		return {
			...component,
			id,
			...(component.components && { components: component.components.map(number) }),
			...(component.component && { component: number(component.component) }),
			...(component.accessory && { accessory: number(component.accessory) }),
		};
	};
	return components.map(number);
}

/** The same components, with every medium replaced by what `resolve` makes of it. */
export function withMedia(
	components: readonly WireComponent[],
	resolve: (media: WireMedia) => WireMedia,
): WireComponent[] {
	return components.map((component) => ({
		...component,
		...(component.media && { media: resolve(component.media) }),
		...(component.file && { file: resolve(component.file) }),
		...(component.items && {
			items: component.items.map((item) => ({ ...item, media: resolve(item.media) })),
		}),
		...(component.components && { components: withMedia(component.components, resolve) }),
		...(component.accessory && { accessory: withMedia([component.accessory], resolve)[0] as WireComponent }),
	}));
}

/** The same embeds, with every picture replaced by what `resolve` makes of it. */
export function withEmbedMedia(
	embeds: readonly WireEmbed[],
	resolve: (media: WireMedia) => WireMedia,
): WireEmbed[] {
	const icon = (url: string) => resolve({ url }).url;
	return embeds.map((embed) => ({
		...embed,
		...(embed.image && { image: resolve(embed.image) }),
		...(embed.thumbnail && { thumbnail: resolve(embed.thumbnail) }),
		...(embed.author?.icon_url && { author: { ...embed.author, icon_url: icon(embed.author.icon_url) } }),
		...(embed.footer?.icon_url && { footer: { ...embed.footer, icon_url: icon(embed.footer.icon_url) } }),
	}));
}
