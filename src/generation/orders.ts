import type { Passage } from './passage.js';

/** What people want of a job that this process works on, where another one has them in front of it. */
export interface Orders {
	/** Does to the passage what was ordered. Awaited before a create is sent. */
	heed(passage: Passage): Promise<void>;
	/** From now on somebody may see the pictures: what is ordered later comes too late. Does what was ordered before. */
	showing(passage: Passage): Promise<void>;
}
