import { availableParallelism } from 'node:os';
import { delivery } from './delivery.js';
import { tableOf } from './figure.js';
import { firstResponse } from './first-response.js';
import { memory } from './memory.js';
import { servers } from './servers.js';
import { start } from './start.js';
import { waitingJobs } from './waiting-jobs.js';

const figures = [];
for (const measure of [firstResponse, delivery, start, memory, servers, waitingJobs]) {
	process.stderr.write(`${measure.name}…\n`);
	figures.push(await measure());
}
process.stdout.write(
	`${tableOf(figures.flat())}\nNode.js ${process.version} on ${process.platform}, ${availableParallelism()} cores, which bot and stand-ins share.\n`,
);
