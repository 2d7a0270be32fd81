import { z } from 'zod';

const id = z.string().regex(/^\d{1,20}$/, 'an id is a number in a text');
const plainValue = z.union([z.string(), z.number(), z.boolean()]);
/** Options by name, or a form's fields by label or custom_id. */
const values = z.record(z.string(), plainValue);
/** Whether it is sent as a modified client would: nothing is checked before it reaches the bot. */
const forged = z.boolean().optional();

/** All that somebody can do with a bot in one place of Discord. Whoever acts there, acts in these words. */
export const actSchema = z.discriminatedUnion('kind', [
	/** Sends a slash command; a subcommand stands behind the command's name: `settings view`. */
	z.object({ kind: z.literal('run'), command: z.string(), values, forged }),
	/** Waits for proposals for the option that is being typed. */
	z.object({ kind: z.literal('complete'), command: z.string(), values, focused: z.string(), forged }),
	/** Uses a message command on a message. */
	z.object({ kind: z.literal('run on message'), command: z.string(), message: id, forged }),
	/** Uses a user command on a person. */
	z.object({ kind: z.literal('run on person'), command: z.string(), person: id, forged }),
	/** Presses a button, by its custom_id or label. */
	z.object({ kind: z.literal('press'), message: id, button: z.string(), forged }),
	/** Chooses in a select, by its custom_id or placeholder: values, or ids. */
	z.object({
		kind: z.literal('select'),
		message: id,
		select: z.string(),
		values: z.array(z.string()),
		forged,
	}),
	/** Sends the form that an interaction was answered with; what is not named keeps its prefilled value. */
	z.object({
		kind: z.literal('submit'),
		interaction: id,
		values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
		forged,
	}),
]);

export type Act = z.infer<typeof actSchema>;
