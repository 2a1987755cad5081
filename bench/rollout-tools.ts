import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../test/e2e/k8s-deploy-site.ts';

/** The tools would wait for 300 to 600 s; what one has not said by then it says no sooner. */
export const PEER_TIMEOUT_S = 120;

/** How a tool ended: whether it called the release healthy, and everything it said. */
export type Ended = { readonly healthy: boolean; readonly said: string };
export type Tool = (
  site: Site,
  manifest: string,
  kubeconfig: string,
  env: NodeJS.ProcessEnv,
) => Promise<Ended>;

/** Runs to the end, whatever it is; `said` is both streams. */
function runToEnd(file: string, args: readonly string[], env: NodeJS.ProcessEnv, input = ''): Promise<Ended> {
  return new Promise((resolve) => {
    const child = execFile(file, args, { env, maxBuffer: 32 << 20 }, (error, stdout, stderr) =>
      resolve({ healthy: error === null, said: stdout + stderr }),
    );
    child.stdin?.end(input);
  });
}

/** Our bundle; the cause is judged by the output, as a workflow would see it. */
export const ours =
  (inputs: Readonly<Record<string, string>>): Tool =>
  async (site, manifest, kubeconfig) => {
    const run = await site.deploy(
      manifest,
      { soak: '10s', ...inputs },
      { env: { KUBECONFIG: kubeconfig }, timeoutMs: 300_000 },
    );
    return {
      healthy: run.exitCode === 0,
      said: `${run.outputs['cause']} ${run.annotations.at(-1)?.message ?? ''}`,
    };
  };

/** `kubectl apply`, then `kubectl rollout status`. */
export const kubectlRolloutStatus: Tool = async ({ namespace }, manifest, kubeconfig, env) => {
  const kubectl = (args: readonly string[], input?: string) =>
    runToEnd('kubectl', ['--kubeconfig', kubeconfig, '--namespace', namespace, ...args], env, input);
  const applied = await kubectl(['apply', '--server-side', '--force-conflicts', '--filename', '-'], manifest);
  if (!applied.healthy) return applied;
  const status = await kubectl(['rollout', 'status', 'deployment/app', `--timeout=${PEER_TIMEOUT_S}s`]);
  return { healthy: status.healthy, said: `${applied.said}${status.said}` };
};

/** `helm upgrade --install --wait` of a chart that has the manifest as it is. */
export const helmWait =
  (helm: string): Tool =>
  async ({ namespace }, manifest, kubeconfig, env) => {
    const chart = mkdtempSync(join(tmpdir(), 'chart-'));
    try {
      mkdirSync(join(chart, 'templates'));
      writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: app\nversion: 1.0.0\n');
      writeFileSync(join(chart, 'app.yaml'), manifest);
      writeFileSync(join(chart, 'templates/app.yaml'), '{{ .Files.Get "app.yaml" }}\n');
      const args = ['upgrade', '--install', 'app', chart, '--wait', `--timeout=${PEER_TIMEOUT_S}s`];
      const place = ['--namespace', namespace, '--kubeconfig', kubeconfig];
      return await runToEnd(helm, [...args, '--take-ownership', '--force-conflicts', ...place], {
        ...env,
        HOME: chart,
      });
    } finally {
      rmSync(chart, { recursive: true });
    }
  };
