import { separated } from '../markdown.js';
import { allowedModels, modelWords } from '../models.js';
import type { Check } from './ask.js';

/** Models that a refusal names. */
const NAMED = 10;

/** The server has chosen which models its members may use. */
export const model: Check = {
	name: 'model',
	isAboutPerson: false,
	refuse({ t, settings, request }) {
		const allowed = allowedModels(settings);
		if (allowed === 'any' || allowed.includes(request.modelId)) return undefined;
		const nameOf = (id: string) => modelWords(t, id);
		const model = nameOf(request.modelId);
		const models = separated(t, allowed.slice(0, NAMED).map(nameOf));
		const count = allowed.length - NAMED;
		return {
			words:
				count > 0
					? t('policy.manyModels', { model, models, count })
					: t('policy.otherModels', { model, models }),
		};
	},
};
