import type { Job } from '../generation/job.js';
import type { Entry } from '../generation/journal.js';
import { STYLE_PRESETS } from '../pixai/catalogue.js';
import type { Lora } from '../pixai/loras.js';

/** What is kept of each kind, for a person and for a server. */
const PER_PERSON = 8;
const PER_GUILD = 16;
/** People and servers that are kept: those that have used something last. A quarter more may be there until it is tidied. */
const PEOPLE = 4_000;
const GUILDS = 1_000;
/** Characters of a style: a longer one cannot be proposed. */
const STYLE_LENGTH = 100;

/** What was used lately, of each kind the latest first. */
export interface Used {
	/** `modelVersionId`s. */
	readonly models: readonly string[];
	readonly styles: readonly string[];
	/** With the weight that each was used with last. */
	readonly loras: readonly Lora[];
	/** By their names, whosever they are. */
	readonly presets: readonly string[];
}

interface Use {
	readonly kind: 'model' | 'style' | 'lora' | 'preset';
	/** What was used, by which it is known among those of its kind. */
	readonly value: string;
	readonly weight?: number;
	/** When, in milliseconds since the epoch. */
	readonly at: number;
	/** Who: a user's id. */
	readonly by: string;
}

/** The latest first. */
type Uses = readonly Use[];

/**
 * What people and servers have used lately, drawn from the journal's entries alone: no record of its own. What was asked
 * for in private is the person's alone, and so are styles in words of their own.
 */
export class Lately {
	readonly #guildOf: (gate: string) => string | undefined;
	readonly #people = new Map<string, Uses>();
	readonly #guilds = new Map<string, Uses>();

	/** @param guildOf the server whose gate it is, where it is a server's. */
	constructor(guildOf: (gate: string) => string | undefined) {
		this.#guildOf = guildOf;
	}

	/** Takes notice of the state that a job has come to; in whatever order they come, and however often. */
	note({ job, state }: Entry): void {
		const { name } = state;
		// Before that, PixAI may refuse it, and then nobody is to be offered it again.
		if (name !== 'submitted' && name !== 'generated' && name !== 'delivered') return;
		const uses = usesOf(job);
		add(this.#people, job.asker, uses, PER_PERSON);
		tidy(this.#people, PEOPLE);
		const guildId = this.#guildOf(job.gate);
		if (guildId === undefined || job.reply.ephemeral) return;
		add(this.#guilds, guildId, uses.filter(isForEverybody), PER_GUILD);
		tidy(this.#guilds, GUILDS);
	}

	/** What a person has used lately, wherever. */
	ofPerson(userId: string): Used {
		return usedIn(this.#people.get(userId));
	}

	/** What was used lately in a server, for everybody there to know. */
	inGuild(guildId: string): Used {
		return usedIn(this.#guilds.get(guildId));
	}

	/** A job is off the record, because its asker wants to be forgotten: so is what was used with it last. */
	remove({ job: { asker, gate, acceptedAt } }: Entry): void {
		const isOf = ({ by, at }: Use) => by === asker && at === acceptedAt;
		drop(this.#people, asker, isOf);
		drop(this.#guilds, this.#guildOf(gate) ?? '', isOf);
	}

	/** Forgets all that a person has used, in servers, too. */
	forget(userId: string): void {
		this.#people.delete(userId);
		for (const guildId of this.#guilds.keys()) drop(this.#guilds, guildId, ({ by }) => by === userId);
	}
}

function usesOf({ request, preset, acceptedAt: at, asker: by }: Job): Uses {
	const { modelId, style, loras } = request;
	return [
		{ kind: 'model', value: modelId, at, by },
		...(style !== undefined && style.length <= STYLE_LENGTH
			? [{ kind: 'style', value: style, at, by } as const]
			: []),
		...(preset !== undefined ? [{ kind: 'preset', value: preset, at, by } as const] : []),
		...loras.map(({ id, weight }) => ({ kind: 'lora', value: id, weight, at, by }) as const),
	];
}

/** A style in somebody's own words is nobody else's to read. */
function isForEverybody({ kind, value }: Use): boolean {
	return kind !== 'style' || STYLE_PRESETS.some((key) => key === value);
}

function usedIn(uses: Uses = []): Used {
	const valuesOf = (kind: Use['kind']) => uses.filter((use) => use.kind === kind).map(({ value }) => value);
	return {
		models: valuesOf('model'),
		styles: valuesOf('style'),
		presets: valuesOf('preset'),
		loras: uses.flatMap(({ value, weight }) => (weight === undefined ? [] : [{ id: value, weight }])),
	};
}

function add(all: Map<string, Uses>, whose: string, added: Uses, limit: number): void {
	let uses = all.get(whose) ?? [];
	for (const use of added) {
		const before = uses.find(({ kind, value }) => kind === use.kind && value === use.value);
		if (before && before.at >= use.at) continue;
		const others = uses.filter((one) => one !== before);
		const place = others.findIndex(({ at }) => at < use.at);
		uses = others.toSpliced(place === -1 ? others.length : place, 0, use);
		const ofKind = uses.filter(({ kind }) => kind === use.kind);
		const [longestAgo] = ofKind.length > limit ? ofKind.slice(-1) : [];
		uses = uses.filter((one) => one !== longestAgo);
	}
	if (uses.length > 0) all.set(whose, uses);
}

function drop(all: Map<string, Uses>, whose: string, isDropped: (use: Use) => boolean): void {
	const left = (all.get(whose) ?? []).filter((use) => !isDropped(use));
	if (left.length > 0) all.set(whose, left);
	else all.delete(whose);
}

/** Keeps those that have used something last. Done for many at once, so that it costs little for each. */
function tidy(all: Map<string, Uses>, limit: number): void {
	if (all.size <= 1.25 * limit) return;
	const byTime = [...all].sort(([, [one]], [, [other]]) => (other?.at ?? 0) - (one?.at ?? 0));
	for (const [whose] of byTime.slice(limit)) all.delete(whose);
}
