import type { Command } from '../src/discord/command.js';
import { imagine } from './imagine.js';

/** Everything that people can type. */
export const commands: readonly Command[] = [imagine];
