import { readdir, readFile } from 'node:fs/promises';
import { parseAllDocuments } from 'yaml';

const folder = new URL('../../deploy/kubernetes/', import.meta.url);

/** As much of a manifest as is looked at. */
export interface Manifest {
	readonly kind: string;
	readonly metadata: { readonly name: string };
	readonly spec?: {
		readonly replicas?: number;
		readonly scaleTargetRef?: { readonly name: string };
		readonly selector?: unknown;
		readonly template?: { readonly metadata: { readonly labels: unknown }; readonly spec: PodSpec };
	};
}

export interface PodSpec {
	readonly terminationGracePeriodSeconds: number;
	readonly volumes: readonly { readonly name: string }[];
	readonly containers: readonly [Container];
}

interface Container {
	readonly env: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: unknown }[];
	readonly volumeMounts: readonly { readonly name: string; readonly mountPath: string }[];
}

/** What is in a file of `deploy/kubernetes`. */
export async function readManifests(file: string): Promise<readonly Manifest[]> {
	const documents = parseAllDocuments(await readFile(new URL(file, folder), 'utf8'));
	return documents.map((document) => document.toJS());
}

/** Which files there are. */
export async function manifestFiles(): Promise<readonly string[]> {
	return (await readdir(folder)).filter((name) => name.endsWith('.yaml') && name !== 'kustomization.yaml');
}

/**
 * Notes which data is looked at by whoever checks it. Kubernetes' schemas let through what they do not know, so that a
 * misspelled field would be found by nobody.
 *
 * @returns the data to be checked, and what tells the paths, afterwards, that nobody has looked at.
 */
export function watched(data: object): { readonly data: object; readonly unseen: () => string[] } {
	const seen = new Map<object, Set<string | symbol>>();
	const watch = (value: object): object => {
		const names = seen.get(value) ?? new Set();
		seen.set(value, names);
		return new Proxy(value, {
			get(target, name) {
				names.add(name);
				const inner: unknown = Reflect.get(target, name);
				return isObject(inner) ? watch(inner) : inner;
			},
		});
	};
	const unseenIn = (value: object, path: string): string[] =>
		Object.entries(value).flatMap(([name, inner]) => {
			if (!seen.get(value)?.has(name)) return [`${path}/${name}`];
			return isObject(inner) ? unseenIn(inner, `${path}/${name}`) : [];
		});
	return { data: watch(data), unseen: () => unseenIn(data, '') };
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}
