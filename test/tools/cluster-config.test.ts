import { expect, test } from '@jest/globals';
import type { Exec } from '../../src/runtime/exec.ts';
import { kubeconfigOf } from '../../src/tools/cluster-config.ts';

const DESCRIBED = JSON.stringify({
  cluster: { endpoint: 'https://x.eks', certificateAuthority: { data: 'Q0E=' } },
});

test('a kubeconfig is taken as it is, one of EKS is made for nobody else to read, and none is kubectl’s own', async () => {
  const written: unknown[] = [];
  const exec = (async () => ({ stdout: DESCRIBED, stderr: '' })) as unknown as Exec;
  const files = {
    join: (...parts: readonly string[]) => parts.join('/'),
    write: async (...call: readonly unknown[]) => void written.push(call),
  };
  const site = { exec, files, folder: '/tmp/x' };
  const none = { kubeconfig: undefined, cluster: undefined, region: undefined };
  expect(await kubeconfigOf(none, site)).toBeUndefined();
  expect(await kubeconfigOf({ ...none, kubeconfig: 'a.yaml' }, site)).toBe('a.yaml');
  expect(await kubeconfigOf({ ...none, cluster: 'shop' }, site)).toBe('/tmp/x/kubeconfig');
  expect(written).toEqual([['/tmp/x/kubeconfig', expect.stringContaining('https://x.eks'), 0o600]]);
  const both = kubeconfigOf({ ...none, kubeconfig: 'a.yaml', cluster: 'shop' }, site);
  await expect(both).rejects.toMatchObject({ code: 'CLUSTER_GIVEN_TWICE' });
});
