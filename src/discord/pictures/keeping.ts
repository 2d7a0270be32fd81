import type { Command } from '../command.js';
import { deletePictures } from './delete.js';
import { showDetails } from './details.js';
import { pickOne } from './pick.js';
import { sendToMe } from './send-to-me.js';

/** What the controls under a result do that are about the pictures themselves, by the action in their custom ids. */
export const keeping: Command['uses'] = {
	details: showDetails,
	send: sendToMe,
	delete: deletePictures,
	pick: pickOne,
};
