import type { Terms } from '../../src/generation/admission.js';

/** What holds at a gate where nobody has set anything. */
export const USUAL_TERMS: Terms = { concurrent: 10, queue: 50 };
