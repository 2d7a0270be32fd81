import { DEFAULT_MODE, modelById } from './catalogue.js';
import type { ImageRequest } from './request.js';

/** What a picture of a model that is not in the catalogue is taken to cost: what those of its SDXL models do. */
const OF_OTHER_MODELS = 400;

/**
 * About how many credits a request costs on PixAI: an estimate, as PixAI's API tells neither prices nor what a task has
 * cost. It rests on the catalogue's prices, which were seen in 2026. Four pictures at once are taken to cost half as much
 * each; a community model, as much as an SDXL one. What larger sizes, LoRAs and styles add is not counted: of sizes it is
 * said that they matter and not how much (https://docs.pixai.art/docs/pricing/credits-cost), of the others, nothing.
 */
export function creditsOf({
	modelId,
	mode,
	count,
}: Pick<ImageRequest, 'modelId' | 'mode' | 'count'>): number {
	const price = modelById(modelId)?.credits ?? OF_OTHER_MODELS;
	const each = typeof price === 'number' ? price : price[mode ?? DEFAULT_MODE];
	return count === 1 ? each : (each * count) / 2;
}
