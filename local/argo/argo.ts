import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CloudAddresses } from '../cloud/cloud.ts';
import { goBuild } from '../go.ts';
import { goModuleFiles } from '../go-module.ts';
import { type Progress, toStderr } from '../install.ts';
import { startDaemon } from '../process.ts';
import { kubectlOf } from '../shop/environment.ts';
import { freePort } from '../sockets.ts';

/** The newest release that the Go of go.ts can build. */
const version = 'v1.10.0';
const main = 'github.com/argoproj/argo-rollouts/cmd/rollouts-controller';
const definitions = ['rollout', 'analysis-run', 'analysis-template', 'experiment'].map(
  (name) => `manifests/crds/${name}-crd.yaml`,
);

export type ArgoRollouts = {
  /** What the controller has said. */
  readonly log: string;
  readonly stop: () => Promise<void>;
};

/** The controller of Argo Rollouts for one namespace of the local cluster, as a process of this machine. */
export async function startArgoRollouts(
  cloud: CloudAddresses,
  namespace: string,
  progress: Progress = toStderr,
): Promise<ArgoRollouts> {
  const [file, crds] = await Promise.all([
    goBuild('rollouts-controller', version, join(import.meta.dirname, 'rollouts'), {
      package: main,
      progress,
    }),
    goModuleFiles(
      'argo-rollouts-crds',
      `github.com/argoproj/argo-rollouts@${version}`,
      definitions,
      progress,
    ),
  ]);
  const kubectl = kubectlOf(cloud, namespace);
  await kubectl([
    'apply',
    '--server-side',
    '--force-conflicts',
    ...crds.flatMap((crd) => ['--filename', crd]),
  ]);
  await kubectl(['wait', '--for=condition=Established', '--timeout=60s', 'crd/rollouts.argoproj.io']);
  const dir = mkdtempSync(join(tmpdir(), 'argo-'));
  const daemon = await startDaemon({
    dir,
    name: 'rollouts-controller',
    file,
    args: [
      `--kubeconfig=${cloud.kubernetes.kubeconfig}`,
      `--namespace=${namespace}`,
      '--namespaced',
      '--leader-elect=false',
      `--metricsPort=${await freePort()}`,
      `--healthzPort=${await freePort()}`,
    ],
  });
  return {
    log: daemon.log,
    stop: async () => {
      await daemon.stop();
      rmSync(dir, { recursive: true });
    },
  };
}
