// The real cosign behind push-ecr: sign with a key, verify, and refuse what another key or nobody signed, on the
// local cloud. cosign is built from its Go module for this bench alone: 4 minutes of two cores, too long for every test.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openCloud } from '../local/cloud/client.ts';
import { goInstall } from '../local/go.ts';
import { runBundle } from '../test/bundle/run-bundle.ts';
import { report, rounded } from './measure.ts';

const cosign = await goInstall('cosign', 'github.com/sigstore/cosign/v3/cmd/cosign@v3.1.3');
const cloud = await openCloud();
const folder = mkdtempSync(join(tmpdir(), 'bench-signature-'));
const env = { ...cloud.env, PATH: [dirname(cosign), cloud.env['PATH'] ?? ''].join(delimiter), HOME: folder };
const host = `${cloud.aws.account}.dkr.ecr.${cloud.aws.region}.amazonaws.com`;
const repository = `${host}/bench-signature-${process.pid}`;

function keyPair(name: string) {
  const cwd = mkdtempSync(join(folder, name));
  execFileSync(cosign, ['generate-key-pair'], {
    cwd,
    env: { ...env, COSIGN_PASSWORD: 'pw' },
    stdio: 'ignore',
  });
  return {
    own: readFileSync(join(cwd, 'cosign.key'), 'utf8'),
    open: readFileSync(join(cwd, 'cosign.pub'), 'utf8'),
  };
}

async function step(action: string, inputs: Readonly<Record<string, string>>) {
  const started = performance.now();
  const run = await runBundle(action, inputs, { env, cwd: folder, timeoutMs: 120_000 });
  const code = /\[([A-Z_]+)\]$/.exec(run.annotations.at(-1)?.message ?? '')?.[1] ?? 'passed';
  return { ...run, code, ms: rounded(performance.now() - started) };
}

async function pushed(tag: string, more: Readonly<Record<string, string>> = {}) {
  writeFileSync(join(folder, 'content'), `${tag} ${process.pid}`);
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY content /content\n');
  const inputs = { images: repository, tags: `type=raw,value=${tag}`, load: 'true' };
  const image = (await step('build-image', inputs)).outputs['image'] ?? '';
  return step('push-ecr', { image, tags: tag, create: 'true', ...more });
}

try {
  const [mine, other] = [keyPair('mine'), keyPair('other')];
  const plain = await pushed('plain');
  const signed = await pushed('signed', { sign: 'true', 'signing-key': mine.own, 'signing-password': 'pw' });
  const verify = (tag: string, key: string) =>
    step('push-ecr', {
      operation: 'resolve',
      image: `${repository}:${tag}`,
      verify: 'true',
      'verification-key': key,
    });
  const seen = {
    signed: signed.code,
    right: (await verify('signed', mine.open)).code,
    wrong: (await verify('signed', other.open)).code,
    none: (await verify('plain', mine.open)).code,
  };
  const goal = { signed: 'passed', right: 'passed', wrong: 'SIGNATURE_REFUSED', none: 'SIGNATURE_MISSING' };
  report({
    bench: 'signature',
    ours: {
      ...seen,
      signingMs: rounded(signed.ms - plain.ms),
      verifyMs: (await verify('signed', mine.open)).ms,
    },
    peers: {},
    goal,
    met: JSON.stringify(seen) === JSON.stringify(goal),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
