import { hasPostgres } from './postgres-server.js';
import { hasRedis } from './redis-server.js';

/** Says once, before all tests, which of them cannot be run here. */
export default function announce(): void {
	const missing = [
		...(hasRedis ? [] : [{ server: 'Redis', name: 'redis-server' }]),
		...(hasPostgres ? [] : [{ server: 'PostgreSQL', name: 'postgresql' }]),
	];
	if (missing.length === 0) return;
	const servers = missing.map(({ server }) => server).join(' and ');
	const packages = missing.map(({ name }) => name).join(' ');
	process.stderr.write(
		`Skipping the tests on ${servers}: not found here (Debian: apt-get install ${packages}).\n`,
	);
}
