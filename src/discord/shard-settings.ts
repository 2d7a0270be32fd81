import { z } from 'zod';
import type { Shards } from './shards.js';

const ids = z.string().transform((list, context) => {
	const ranges = list
		.split(/[\s,]+/)
		.filter(Boolean)
		.map(rangeOf);
	if (ranges.length === 0 || ranges.some((range) => range.length === 0))
		context.addIssue('must be the numbers of shards, like 0-3,6: a range begins with the lower one');
	return [...new Set(ranges.flat())].sort((one, other) => one - other);
});

/** The numbers from the first to the last of `2-5`, or the one of `2`; none where it is something else. */
function rangeOf(text: string): number[] {
	const [, first, last = first] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(text) ?? [];
	if (first === undefined || Number(first) > Number(last)) return [];
	return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
}

/** What the environment says of shards. */
export const shardSettings = {
	SHARDS: z
		.literal('auto', 'must be auto, or left out: how many shards there are is for SHARD_COUNT to say')
		.optional(),
	SHARD_COUNT: z
		.string()
		.regex(/^[1-9]\d{0,3}$/, 'must be a whole number from 1 to 9999: the shards of all processes together')
		.transform(Number)
		.optional(),
	SHARD_IDS: ids.optional(),
};

/** It may be what could not be read. */
type Settings = { readonly [Name in keyof typeof shardSettings]?: unknown };

/** What is wrong with these settings together, in words to come after the name of one of them. */
export const shardContradictions: readonly {
	readonly about: keyof Settings;
	readonly message: string;
	readonly holds: (settings: Settings) => boolean;
}[] = [
	{
		about: 'SHARDS',
		message: 'is auto, so that one process holds all shards: leave out SHARD_COUNT and SHARD_IDS, or SHARDS',
		holds: ({ SHARDS, SHARD_COUNT, SHARD_IDS }) =>
			SHARDS === 'auto' && (SHARD_COUNT !== undefined || SHARD_IDS !== undefined),
	},
	{
		about: 'SHARD_IDS',
		message: 'needs SHARD_COUNT beside it: how many shards there are in all processes together',
		holds: ({ SHARDS, SHARD_COUNT, SHARD_IDS }) =>
			SHARDS === undefined && SHARD_COUNT === undefined && SHARD_IDS !== undefined,
	},
	{
		about: 'SHARD_IDS',
		message: 'has a shard that is not there: they are counted from 0, so the last one is SHARD_COUNT less 1',
		holds: ({ SHARD_COUNT: count, SHARD_IDS: listed }) =>
			typeof count === 'number' && Array.isArray(listed) && listed.some((id) => id >= count),
	},
];

/** The shards of a process, by settings that do not contradict each other. */
export function shardsOf({
	SHARD_COUNT: count,
	SHARD_IDS: listed,
}: {
	readonly SHARD_COUNT?: number | undefined;
	readonly SHARD_IDS?: readonly number[] | undefined;
}): Shards {
	if (count === undefined) return 'auto';
	return { count, ids: listed ?? Array.from({ length: count }, (_, id) => id) };
}
