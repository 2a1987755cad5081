import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/runtime/clock.ts';
import { createExec } from '../../src/runtime/exec.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { createSupervise } from '../../src/runtime/supervise.ts';
import { createApiProxy, kustomize } from '../../src/tools/kubectl.ts';
import { FakeKubernetesApi } from '../fakes/kubernetes-api.ts';

const STAND_IN = resolve(import.meta.dirname, '../fakes/kubernetes-bin');
let folder: string;
let api: FakeKubernetesApi;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kubectl-'));
  api = await new FakeKubernetesApi().start();
  writeFileSync(join(folder, 'kubeconfig'), api.socket);
});
afterEach(async () => {
  await api.close();
  rmSync(folder, { recursive: true });
});

const env = (path: string) => ({
  PATH: [path, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
  KUBECONFIG: join(folder, 'kubeconfig'),
  SECRET_OF_THE_STEP: 'hunter2',
});
const proxy = (path = STAND_IN) => createApiProxy(createSupervise(env(path)), folder, undefined);
const http = createHttp({ env: {}, clock: systemClock });
const ask = async (socketPath: string) =>
  (await http.request({ url: 'http://localhost/api/v1/namespaces/n/pods', socketPath })).status;
const calls = () => readFileSync(join(folder, 'kubeconfig.calls'), 'utf8').trim().split('\n');

/** A kubectl that is this shell script. */
function scripted(script: string): string {
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'kubectl'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(bin, 'kubectl'), 0o755);
  return bin;
}

describe('the proxy', () => {
  test('is started once and answers on a socket in the private folder', async () => {
    await using running = proxy();
    const [one, other] = await Promise.all([running.socket(), running.socket()]);
    expect([one, one.startsWith(folder), await ask(one)]).toEqual([other, true, 200]);
    expect(calls()).toHaveLength(1);
  });

  test('is started again when it died', async () => {
    await using running = proxy();
    const first = await running.socket();
    const pid = Number(readFileSync(join(folder, 'kubeconfig.pid'), 'utf8'));
    process.kill(pid, 'SIGKILL');
    const deadline = Date.now() + 4_000;
    let second = first;
    while (second === first && Date.now() < deadline) {
      await systemClock.sleep(10);
      second = await running.socket();
    }
    expect([second === first, await ask(second)]).toEqual([false, 200]);
  });

  test('is not started again once it was stopped', async () => {
    const running = proxy();
    await running.socket();
    await running[Symbol.asyncDispose]();
    await expect(running.socket()).rejects.toMatchObject({ code: 'KUBECTL_PROXY' });
    expect(calls()).toHaveLength(1);
  });

  test('that does not start says why', async () => {
    await using running = proxy(scripted('echo "error: no such context" >&2; exit 1'));
    await expect(running.socket()).rejects.toMatchObject({
      code: 'KUBECTL_PROXY',
      message: expect.stringContaining('no such context'),
    });
  });

  test('gets nothing of the environment of the step that it does not need', async () => {
    await using running = proxy(scripted(`env > '${join(folder, 'env')}'; exit 1`));
    await running.socket().catch(() => undefined);
    expect(readFileSync(join(folder, 'env'), 'utf8')).not.toContain('hunter2');
  });
});

describe('kustomize', () => {
  test('gives what kubectl builds', async () => {
    const exec = createExec(env(scripted('echo "built $*"')));
    expect(await kustomize(exec, '/a')).toBe('built kustomize /a\n');
  });
  test('says what kubectl says against it', async () => {
    const exec = createExec(env(scripted('echo "no resources" >&2; exit 1')));
    await expect(kustomize(exec, '/a')).rejects.toMatchObject({
      code: 'KUBECTL_KUSTOMIZE',
      message: expect.stringContaining('no resources'),
    });
  });
  test('says that kubectl is missing', async () => {
    const exec = createExec({ PATH: folder });
    await expect(kustomize(exec, '/a')).rejects.toMatchObject({ code: 'KUBECTL_MISSING' });
  });
});
