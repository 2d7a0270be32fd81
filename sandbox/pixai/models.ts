export type Mode = 'lite' | 'standard' | 'pro' | 'ultra';

/** A model that the stand-in draws with, and what it asks for a picture. */
export type Model =
	| {
			readonly id: string;
			readonly name: string;
			readonly family: 'tsubaki';
			readonly credits: Record<Mode, number>;
	  }
	| { readonly id: string; readonly name: string; readonly family: 'sdxl'; readonly credits: number };

const models: readonly Model[] = [
	{
		id: '1983308862240288769',
		name: 'Tsubaki.2',
		family: 'tsubaki',
		credits: { lite: 550, standard: 800, pro: 1700, ultra: 1750 },
	},
	{ id: '1861558740588989558', name: 'Haruka v2', family: 'sdxl', credits: 400 },
	{ id: '1954632828118619567', name: 'Hoshino v2', family: 'sdxl', credits: 400 },
	// Invented: stand for the community's models, which no catalogue of a bot's knows.
	{ id: '1700000000000000123', name: 'Paper Lanterns', family: 'sdxl', credits: 450 },
	{ id: '1800000000000000457', name: 'Ink and Rain', family: 'sdxl', credits: 450 },
];

/** Ids of community models that the stand-in accepts, besides PixAI's own. */
export const communityModelIds: readonly string[] = ['1700000000000000123', '1800000000000000457'];

export function findModel(id: string): Model | undefined {
	return models.find((model) => model.id === id);
}

/** About what a task costs: pictures in a batch of four cost half as much each. */
export function creditsFor(model: Model, mode: Mode, batchSize: 1 | 4): number {
	const each = model.family === 'tsubaki' ? model.credits[mode] : model.credits;
	return batchSize === 4 ? each * 2 : each;
}
