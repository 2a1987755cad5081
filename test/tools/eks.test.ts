import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createExec } from '../../src/runtime/exec.ts';
import { eksKubeconfig } from '../../src/tools/eks.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eks-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** An `aws` that writes down how it was called and then does what the script says. */
function aws(script: string) {
  writeFileSync(join(folder, 'aws'), `#!/bin/sh\necho "$*" >> '${folder}/calls'\n${script}\n`);
  chmodSync(join(folder, 'aws'), 0o755);
  return createExec({ PATH: `${folder}:/usr/bin:/bin`, AWS_SECRET_ACCESS_KEY: 'key' });
}
const described = JSON.stringify({
  cluster: { endpoint: 'https://x.eks', certificateAuthority: { data: 'Q0E=' } },
});

test('a kubeconfig has the address, and lets kubectl ask for a token when it needs one', async () => {
  const exec = aws(`echo '${described}'`);
  const config = JSON.parse(await eksKubeconfig(exec, { cluster: 'shop', region: 'eu-west-1' })) as {
    clusters: unknown[];
    users: { user: { exec: { command: string; args: string[] } } }[];
  };
  expect(config.clusters).toEqual([
    { name: 'shop', cluster: { server: 'https://x.eks', 'certificate-authority-data': 'Q0E=' } },
  ]);
  expect(config.users[0]?.user.exec).toMatchObject({
    command: 'aws',
    args: ['eks', 'get-token', '--cluster-name', 'shop', '--region', 'eu-west-1', '--output', 'json'],
  });
  expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe(
    'eks describe-cluster --name shop --region eu-west-1 --output json\n',
  );
});

test.each([
  ['ResourceNotFoundException: No cluster found for name: shop', 'EKS_CLUSTER_MISSING'],
  [
    'An error occurred (AccessDeniedException): not authorized to perform eks:DescribeCluster',
    'EKS_FORBIDDEN',
  ],
  [
    'Unable to locate credentials. You can configure credentials by running "aws configure".',
    'EKS_CREDENTIALS',
  ],
  ['An error occurred (ExpiredTokenException)', 'EKS_CREDENTIALS'],
  ['Could not connect to the endpoint URL', 'EKS_UNREADABLE'],
])('"%s" fails as %s, in its words', async (words, code) => {
  const exec = aws(`echo '${words}' >&2; exit 254`);
  await expect(eksKubeconfig(exec, { cluster: 'shop', region: undefined })).rejects.toMatchObject({
    code,
    message: expect.stringContaining(words),
  });
});

test('a cluster that is still being made, and a missing CLI, are said', async () => {
  await expect(
    eksKubeconfig(aws(`echo '{"cluster":{}}'`), { cluster: 'shop', region: undefined }),
  ).rejects.toMatchObject({ code: 'EKS_UNREADABLE' });
  const none = createExec({ PATH: '/nonexistent' });
  await expect(eksKubeconfig(none, { cluster: 'shop', region: undefined })).rejects.toMatchObject({
    code: 'EKS_CLI_MISSING',
  });
});
