import type { Problem } from '../refusal.js';
import type { WireEmbed } from '../wire.js';

const MOST_TEXT = 6000;

/** What Discord asks of embeds and its description of the API does not say. */
export function embedProblems(embeds: readonly WireEmbed[]): Problem[] {
	const problems: Problem[] = [];
	let total = 0;
	for (const [index, embed] of embeds.entries()) {
		const { title, description, author, footer, fields = [], image, thumbnail } = embed;
		const texts = [
			title,
			description,
			author?.name,
			footer?.text,
			...fields.flatMap(({ name, value }) => [name, value]),
		];
		total += texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
		if (!texts.some((text) => text) && !image && !thumbnail) {
			problems.push({
				path: ['embeds', index],
				code: 'EMBED_EMPTY',
				message: 'An embed must show something',
			});
		}
		for (const [at, field] of fields.entries()) {
			for (const key of ['name', 'value'] as const) {
				if (field[key].trim() !== '') continue;
				problems.push({
					path: ['embeds', index, 'fields', at, key],
					code: 'BASE_TYPE_REQUIRED',
					message: 'This field is required',
				});
			}
		}
	}
	if (total > MOST_TEXT) {
		const message = `Embed size exceeds maximum size of ${MOST_TEXT} (${total})`;
		problems.push({ path: ['embeds'], code: 'MAX_EMBED_SIZE_EXCEEDED', message });
	}
	return problems;
}
