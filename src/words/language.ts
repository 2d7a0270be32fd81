import type { en } from './en.js';

type Category = Intl.LDMLPluralRule;

/** A text that is another for each plural: `picture_one`, `picture_other`. */
type Plural = `${string}_${Category}`;

/** The same without its ending. */
type Stem<Key> = Key extends `${infer Name}_${Category}` ? Name : never;

/**
 * All texts of a language: every key of English, and of its plurals those that the language has
 * (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html).
 */
export type Language<Plurals extends Category, Texts = typeof en> = {
	readonly [Key in keyof Texts as Key extends Plural ? never : Key]: Texts[Key] extends string
		? string
		: Language<Plurals, Texts[Key]>;
} & { readonly [Key in `${Stem<keyof Texts>}_${Plurals}`]: string };
