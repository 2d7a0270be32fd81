import { describeOnSqlite } from '../storage/every-store.js';
import { describeRestarts } from './restarts.js';

describeOnSqlite('what was promised', describeRestarts);
