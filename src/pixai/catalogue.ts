/** A model that PixAI's API is known to take, and what it can be asked for. */
export interface Model {
	readonly name: string;
	/** PixAI's `modelVersionId`: 64 bits, so a string throughout. */
	readonly id: string;
	readonly family: 'tsubaki' | 'sdxl';
	readonly modes: readonly Mode[];
	readonly styles: boolean;
	/** Where the words have what it is good at. */
	readonly key: 'tsubaki2' | 'harukaV2' | 'hoshinoV2';
	/** About what one picture costs on PixAI, by mode where it has modes. Four at once cost about half as much each. */
	readonly credits: number | Readonly<Record<Mode, number>>;
}

export const MODES = ['lite', 'standard', 'pro', 'ultra'] as const;
export type Mode = (typeof MODES)[number];

/** What PixAI draws with when nothing else is said, for models that have modes. */
export const DEFAULT_MODE: Mode = 'standard';

/** Style presets that are known; other words are a style of one's own. */
export const STYLE_PRESETS = ['chibi'] as const;

const tsubaki2: Model = {
	name: 'Tsubaki.2',
	id: '1983308862240288769',
	family: 'tsubaki',
	modes: MODES,
	styles: true,
	key: 'tsubaki2',
	credits: { lite: 550, standard: 800, pro: 1_700, ultra: 1_750 },
};

export const DEFAULT_MODEL = tsubaki2;

export const CATALOGUE: readonly Model[] = [
	tsubaki2,
	{
		name: 'Haruka v2',
		id: '1861558740588989558',
		family: 'sdxl',
		modes: [],
		styles: false,
		key: 'harukaV2',
		credits: 400,
	},
	{
		name: 'Hoshino v2',
		id: '1954632828118619567',
		family: 'sdxl',
		modes: [],
		styles: false,
		key: 'hoshinoV2',
		credits: 400,
	},
];

/** The catalogue's model with this `modelVersionId`; community models are not in the catalogue. */
export function modelById(id: string): Model | undefined {
	return CATALOGUE.find((model) => model.id === id);
}

/**
 * The `modelVersionId` that `text` stands for: a name from the catalogue (capitals, width and spaces do not
 * matter), an id, or the address of a model's version on pixai.art. Undefined when it is none of them.
 */
export function modelIdFrom(text: string): string | undefined {
	const wanted = folded(text);
	const named = CATALOGUE.find((model) => folded(model.name) === wanted);
	return named?.id ?? versionIdFrom(text);
}

/**
 * The version id in an id or in an address like `https://pixai.art/model/<id>/<version id>`, for models and LoRAs
 * alike (https://platform.pixai.art/en/docs/quick-start/first-api-call).
 */
export function versionIdFrom(text: string): string | undefined {
	const written = text.trim();
	if (/^\d{1,20}$/.test(written)) return written;
	if (!URL.canParse(written)) return undefined;
	const url = new URL(written);
	if (url.protocol !== 'https:' || !/^(www\.)?pixai\.art$/.test(url.hostname)) return undefined;
	return /^(?:\/[a-z]{2}(?:-[a-z]+)?)?\/model\/\d{1,20}\/(\d{1,20})\/?$/i.exec(url.pathname)?.[1];
}

/** A name as names are compared: capitals, width, spaces and what is not seen do not matter. */
export function folded(name: string): string {
	return name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[\s\p{Cf}]+/gu, '');
}
