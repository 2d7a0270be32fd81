import { describeOnPostgres } from '../storage/every-store.js';
import { describeRestarts } from './restarts.js';

describeOnPostgres('what was promised', describeRestarts);
