import { modelName } from '../../pixai/catalogue.js';
import { allowedModels } from '../models.js';
import type { Check } from './ask.js';

/** Models that a refusal names. */
const NAMED = 10;

/** The server has chosen which models its members may use. */
export const model: Check = {
	name: 'model',
	isAboutPerson: false,
	refuse({ settings, request }) {
		const allowed = allowedModels(settings);
		if (allowed === 'any' || allowed.includes(request.modelId)) return undefined;
		const named = allowed.slice(0, NAMED).map(modelName).join(', ');
		const more = allowed.length > NAMED ? `, and ${allowed.length - NAMED} more: see \`/models\`` : '';
		return {
			words: `🖌️ **This server does not use ${modelName(request.modelId)}.** Choose another \`model\`: ${named}${more}.`,
		};
	},
};
