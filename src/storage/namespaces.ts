/** Every name under which records are kept: whoever moves a store to another place moves these. */
export const NAMESPACES = [
	'jobs',
	'quarantine',
	'forgotten',
	'uses',
	'guilds',
	'people',
	'drafts',
	'erasures',
] as const;

/** Where a store notes, under {@link TARGET}, that it is being filled from another one; only until it is full. */
export const MIGRATION = 'migration';
export const TARGET = 'target';

export type Namespace = (typeof NAMESPACES)[number] | typeof MIGRATION;
