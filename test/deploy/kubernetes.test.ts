import { readFile } from 'node:fs/promises';
import { ScaledObject } from '@kubernetes-models/keda/keda.sh/v1alpha1';
import { Deployment, StatefulSet } from 'kubernetes-models/apps/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Namespace, Secret, Service } from 'kubernetes-models/v1';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Manifest, manifestFiles, type PodSpec, readManifests, watched } from './manifests.js';

const MODELS = [Deployment, Namespace, PodDisruptionBudget, ScaledObject, Secret, Service, StatefulSet];

const files = await manifestFiles();
const manifests = (await Promise.all(files.map(readManifests))).flat();
const workloads = manifests.flatMap(({ kind, metadata, spec }) =>
	spec?.template ? [{ kind, name: metadata.name, spec, pod: spec.template.spec }] : [],
);
const gateway = workloads.find(({ name }) => name === 'easel-gateway');

/** What is wrong with a manifest, by the schema of what it says that it is. */
function faultsOf(manifest: object): string[] {
	const { apiVersion, kind } = manifest as { apiVersion: string; kind: string };
	const model = MODELS.find((model) => model.apiVersion === apiVersion && model.kind === kind);
	if (!model) return [`no schema for ${apiVersion} ${kind}`];
	const { data, unseen } = watched(manifest);
	try {
		model.prototype.validate.call(data);
		return unseen().map((path) => `${path} is unknown`);
	} catch (error) {
		return [String(error)];
	}
}

function environmentOf({ containers: [container] }: PodSpec) {
	return new Map(container.env.map(({ name, value, valueFrom }) => [name, value ?? valueFrom]));
}

it.each(manifests.map((manifest) => [manifest.kind, manifest.metadata.name, manifest] as const))(
	'%s %s is one, by the schema of Kubernetes or KEDA',
	(_kind, _name, manifest: Manifest) => {
		expect(faultsOf(manifest)).toEqual([]);
	},
);

it('a misspelled field, and one of another type, would be found', () => {
	const spec = { ...gateway?.spec, replcas: 3, replicas: 'two' };
	const manifest = { apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { name: 'x' }, spec };
	expect(faultsOf(manifest).join()).toContain('data/spec/replicas must be integer');
	expect(faultsOf({ ...manifest, spec: { ...spec, replicas: 2 } })).toEqual(['/spec/replcas is unknown']);
});

it('kustomize is told of every file but the example of a secret', async () => {
	const text = await readFile(new URL('../../deploy/kubernetes/kustomization.yaml', import.meta.url), 'utf8');
	const { resources } = parse(text);
	expect([...resources, 'secret.example.yaml'].sort()).toEqual([...files].sort());
});

it('there are a gateway and a worker, and what scales and keeps them is about them', () => {
	expect(workloads.map(({ kind, name }) => `${kind} ${name}`).sort()).toEqual([
		'Deployment easel-worker',
		'StatefulSet easel-gateway',
	]);
	for (const { name, spec } of workloads) {
		expect(spec.selector).toEqual({ matchLabels: spec.template?.metadata.labels });
		const budget = manifests.find(
			({ kind, metadata }) => kind === 'PodDisruptionBudget' && metadata.name === name,
		);
		expect(budget?.spec?.selector).toEqual(spec.selector);
	}
	const scaling = manifests.find(({ kind }) => kind === 'ScaledObject');
	expect(scaling?.spec?.scaleTargetRef).toEqual({ name: 'easel-worker' });
	// Otherwise applying it again would undo what the scaling did.
	expect(workloads.find(({ name }) => name === 'easel-worker')?.spec).not.toHaveProperty('replicas');
});

it('the number of a gateway’s pod is its shard, of as many as there are pods', () => {
	const environment = gateway && environmentOf(gateway.pod);
	expect(environment?.get('EASEL_ROLE')).toBe('gateway');
	expect(environment?.get('SHARD_COUNT')).toBe(String(gateway?.spec.replicas));
	expect(environment?.get('SHARD_IDS')).toEqual({
		fieldRef: { fieldPath: "metadata.labels['apps.kubernetes.io/pod-index']" },
	});
});

it.each(workloads)('$name may do no more than it needs, and has time to end', ({ pod }) => {
	expect(pod).toMatchObject({
		automountServiceAccountToken: false,
		securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
		containers: [
			{
				securityContext: {
					allowPrivilegeEscalation: false,
					readOnlyRootFilesystem: true,
					capabilities: { drop: ['ALL'] },
				},
				livenessProbe: { httpGet: { path: '/healthz' } },
				readinessProbe: { httpGet: { path: '/readyz' } },
			},
		],
	});
	expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10);
	const mounts = pod.containers[0].volumeMounts;
	expect(mounts.map(({ mountPath }) => mountPath).sort()).toEqual(['/data', '/tmp']);
	expect(mounts.map(({ name }) => name)).toEqual(pod.volumes.map(({ name }) => name));
});
