import { draw, edit, redraft } from './editing.js';
import { another, larger } from './variations.js';

/** What one does with a request to have another picture of it. */
export const changing = { another, larger, edit, redraft, draw };
