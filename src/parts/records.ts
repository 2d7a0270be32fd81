import type { FleetLinks } from '../fleet/links.js';
import type { Shift } from '../fleet/shift.js';
import { type Entry, Journal } from '../generation/journal.js';
import { guildOfGate } from '../guilds/gate.js';
import { Ledger } from '../guilds/ledger.js';
import { Uses } from '../guilds/uses.js';
import { Album } from '../people/album.js';
import { PeopleBook } from '../people/book.js';
import { Drafts } from '../people/drafts.js';
import { Erasures } from '../people/erasures.js';
import { Lately } from '../people/lately.js';
import type { Store } from '../storage/store.js';
import type { Process } from './outside.js';

/** What is kept of jobs and of people, and what is drawn from it. */
export interface Records {
	readonly journal: Journal;
	readonly uses: Uses;
	readonly ledger: Ledger;
	readonly lately: Lately;
	readonly album: Album;
	readonly people: PeopleBook;
	readonly drafts: Drafts;
	readonly erasures: Erasures;
	/** Takes notice of the state that a job has come to, for all that is drawn from the journal's entries alone. */
	note(entry: Entry): void;
}

/** Who else works on the same records. */
export interface Others {
	/** The links to other processes, where there may be others. */
	readonly links: FleetLinks | undefined;
	/** The jobs that this process has taken, where it takes any; asked late, for it is built upon the records. */
	readonly shift: () => Shift | undefined;
}

export function buildRecords(store: Store, { links, shift }: Others, process: Process): Records {
	const { clock, random, log, signal } = process;
	const quarantine = store.namespace<unknown>('quarantine');
	const ledger = new Ledger(clock);
	const uses = new Uses(store.namespace('uses'), clock);
	const lately = new Lately(guildOfGate);
	const album = new Album(clock);
	const note = (entry: Entry) => {
		ledger.note(entry);
		lately.note(entry);
		album.note(entry);
	};
	const journal = new Journal({
		records: store.namespace('jobs', (jobId) => shift()?.fenceOf(jobId)),
		quarantine,
		forgotten: store.namespace('forgotten'),
		onRemoval: (entry) => uses.keep(entry),
		onRemoved(entry) {
			album.remove(entry);
			lately.remove(entry);
			void erasures.removedLater(entry.job.asker);
		},
		onWritten({ job, state }) {
			// What waits at a gate is known to the gateway that has written it, and to nobody else of any use.
			const isAtGate = !shift()?.fenceOf(job.id) && (state.name === 'accepted' || state.name === 'queued');
			if (!isAtGate) links?.news.tell('job', job.id);
		},
		onSuperseded: (entry) => shift()?.superseded(entry),
		onChange: note,
		clock,
		random,
		log,
		signal,
	});
	const people = new PeopleBook({
		records: store.namespace('people'),
		quarantine,
		onWritten: (userId) => links?.news.tell('person', userId),
		clock,
		log,
	});
	const drafts = new Drafts(store.namespace('drafts'));
	const erasures: Erasures = new Erasures({
		records: store.namespace('erasures'),
		removals: [
			// It takes longest: what is saved meanwhile goes, too.
			(userId) => journal.forget(userId),
			(userId) => people.remove(userId),
			(userId) => drafts.forget(userId),
			async (userId) => {
				lately.forget(userId);
				links?.news.tell('forget', userId);
			},
		],
		scrub: () => store.scrub(),
		clock,
		log,
		signal,
	});
	links?.news.on('person', (userId) => void people.lookAnew(userId));
	links?.news.onGap(() => people.lookAllAnew());
	links?.news.on('forget', (userId) => {
		lately.forget(userId);
		album.forget(userId);
	});
	return { journal, uses, ledger, lately, album, people, drafts, erasures, note };
}
