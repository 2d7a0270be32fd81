import type { Entry } from '../generation/journal.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { creditsOf } from '../pixai/credits.js';
import type { ImageRequest } from '../pixai/request.js';
import { wordsFor } from '../words/index.js';
import type { Notice } from './audit-line.js';
import type { GuildBook } from './book.js';
import { dayOf } from './day.js';
import { guildOfGate } from './gate.js';
import { type DiscordsLocales, publicLocale } from './language.js';
import type { Ledger } from './ledger.js';
import { limitOf } from './limits/index.js';
import { dateAndTime } from './markdown.js';
import type { Refusal } from './policy/index.js';
import type { CreditsTold, GuildSettings } from './settings.js';

/** The share of a day's credits at which a server is told that they are running low. */
const LOW = 0.8;

interface BudgetsDependencies {
	readonly guilds: Pick<GuildBook, 'known' | 'isNewer' | 'change'>;
	readonly ledger: Pick<Ledger, 'of'>;
	readonly clock: Pick<Clock, 'now'>;
	readonly log: Log;
}

/** What a server's log channel may be told of now. */
interface Occasion {
	readonly guildId: string;
	readonly locales: DiscordsLocales;
	/** What was refused because of it, if anything. */
	readonly refused?: ImageRequest;
}

/**
 * Tells servers' log channels how the credits of their days are used: once a day when they are running low, and once when
 * they were not enough for a request. That it was told is written down with the line, so it is said once over restarts,
 * too; of a limit that is another since, it is said anew.
 */
export class Budgets {
	readonly #with: BudgetsDependencies;

	constructor(dependencies: BudgetsDependencies) {
		this.#with = dependencies;
	}

	/** Takes notice of a state that a job has come to; what is not promised yet may come to nothing. */
	note({ job, state }: Entry): void {
		const guildId = guildOfGate(job.gate);
		if (guildId === undefined || state.name === 'accepted') return;
		this.#look({ guildId, locales: { locale: job.locale, guildLocale: job.guildLocale ?? null } });
	}

	/** Takes notice of a request that was refused; one that no day has the credits for is no sign of a day that lacks them. */
	noteRefusal(guildId: string, refused: ImageRequest, refusal: Refusal, locales: DiscordsLocales): void {
		if (refusal.check !== 'server_credits' || refusal.opensAt === undefined) return;
		this.#look({ guildId, locales, refused });
	}

	/** As a rule there is nothing to say, and that is all that it takes to see so. */
	#look(occasion: Occasion): void {
		const { guilds, log } = this.#with;
		const { guildId } = occasion;
		const settings = guilds.known(guildId);
		if (!settings || guilds.isNewer(guildId) || this.#tell(settings, occasion) === settings) return;
		guilds
			.change(guildId, (latest) => this.#tell(latest, occasion))
			.catch((error) =>
				log.warn({ guild: guildId, err: error }, 'a server’s log channel is not told of its credits'),
			);
	}

	/** The settings with what is to be told; the same where that is nothing. */
	#tell(settings: GuildSettings, { guildId, locales, refused }: Occasion): GuildSettings {
		const { logChannel: channel, unsaid } = settings;
		const limit = limitOf(settings, 'server_credits');
		if (channel === undefined || limit === 0) return settings;
		const now = this.#with.clock.now();
		const { startsAt, endsAt } = dayOf(now, settings.timezone);
		const telling = { day: startsAt, limit, what: refused ? 'short' : 'low' } as const;
		if (isTold(settings.creditsTold, telling)) return settings;
		const used = this.#with.ledger.of(guildId).credits(startsAt);
		if (!refused && used < LOW * limit) return settings;
		const t = wordsFor(publicLocale(settings, locales));
		const at = dateAndTime(endsAt);
		const notice: Notice = {
			id: `${telling.what}-${startsAt.toString(36)}-${limit.toString(36)}`,
			at: now,
			channel,
			notice: refused
				? t('limits.told.short', { used, limit, asked: creditsOf(refused), at })
				: t('limits.told.low', { used, limit, at }),
		};
		return { ...settings, creditsTold: telling, unsaid: [...unsaid, notice] };
	}
}

/** After the worse nobody needs to hear the better. */
function isTold(told: CreditsTold | undefined, { day, limit, what }: CreditsTold): boolean {
	return told?.day === day && told.limit === limit && (told.what === what || told.what === 'short');
}
