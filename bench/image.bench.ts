// From a folder to a pushed image: our three steps (build-image, scan, push-ecr) beside the plain commands they stand
// for (`docker buildx build`, `trivy image`, `docker push`), on the local cloud. Every round has new content, so that
// each builds, scans and sends the same layers. Then push-ecr once more with nothing changed.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openCloud } from '../local/cloud/client.ts';
import { type BundleRun, runBundle } from '../test/bundle/run-bundle.ts';
import { median, report, rounded } from './measure.ts';

const ROUNDS = Number(process.argv[3] ?? 5);
const OVERHEAD_MS = 500;
const RERUN_MS = 1_000;

const cloud = await openCloud();
const host = `${cloud.aws.account}.dkr.ecr.${cloud.aws.region}.amazonaws.com`;
const folder = mkdtempSync(join(tmpdir(), 'bench-image-'));
const config = join(folder, 'docker');
const path = [cloud.env['PATH'] ?? '', dirname(cloud.trivy.bin)].join(delimiter);
const env = { ...cloud.env, ...cloud.trivy.env, TRIVY_CACHE_DIR: cloud.trivy.cacheDir, PATH: path };
const repository = `${host}/bench-${process.pid}`;
const steps: Record<string, number[]> = { build: [], scan: [], push: [], 'push again': [] };
const plain: Record<string, number[]> = { build: [], scan: [], push: [] };

/** Of a step its own time: making and reading the runner's files, and ending what it left, is the bench's work. */
const timed = async (
  into: number[] | undefined,
  work: () => Promise<BundleRun | undefined>,
  counts: boolean,
) => {
  const started = performance.now();
  const run = await work();
  if (counts) into?.push(run?.durationMs ?? performance.now() - started);
};

async function action(name: string, inputs: Readonly<Record<string, string>>): Promise<BundleRun> {
  const run = await runBundle(name, inputs, { env, cwd: folder, timeoutMs: 300_000 });
  if (run.exitCode !== 0) throw new Error(`${name} failed:\n${run.log}`);
  return run;
}

async function ours(round: number, counts: boolean): Promise<void> {
  const content = checkout(`ours ${round}`);
  const inputs = { images: repository, tags: `type=raw,value=ours-${round}`, context: content, load: 'true' };
  let image = '';
  await timed(
    steps['build'],
    async () => {
      const run = await action('build-image', inputs);
      image = run.outputs['image'] ?? '';
      return run;
    },
    counts,
  );
  const scan = { image, trivy: 'system', database: 'offline', scanners: 'vuln' };
  await timed(steps['scan'], () => action('scan', scan), counts);
  const push = { image, tags: `ours-${round}`, create: 'true' };
  await timed(steps['push'], () => action('push-ecr', push), counts);
  await timed(steps['push again'], () => action('push-ecr', push), counts);
}

async function commands(round: number, counts: boolean): Promise<void> {
  const content = join(folder, checkout(`plain ${round}`));
  const name = `${repository}:plain-${round}`;
  const build = ['buildx', 'build', '--provenance=false', '--load', '--tag', name, content];
  await timed(plain['build'], () => command('docker', build), counts);
  const scan = [
    'image',
    '--format',
    'json',
    '--output',
    join(folder, 'report.json'),
    '--scanners',
    'vuln',
    name,
  ];
  await timed(plain['scan'], () => command('trivy', scan), counts);
  await timed(
    plain['push'],
    async () => {
      await command(
        'docker',
        ['login', '--username', cloud.registry.username, '--password-stdin', host],
        cloud.registry.password,
      );
      return command('docker', ['push', name]);
    },
    counts,
  );
}

function checkout(content: string): string {
  writeFileSync(join(folder, 'content'), `${content} ${process.pid}\n`);
  writeFileSync(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY content /content\n');
  return '.';
}

function command(file: string, args: readonly string[], input = ''): Promise<undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      env: { ...env, HOME: folder, ...(file === 'docker' ? { DOCKER_CONFIG: config } : {}) },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0 ? resolve(undefined) : reject(new Error(`${file} ${args[0]}: ${said}`)),
    );
    child.stdin.end(input);
  });
}

try {
  mkdirSync(config);
  const plugins = join(cloud.env['DOCKER_CONFIG'] ?? '', 'cli-plugins');
  writeFileSync(join(config, 'config.json'), JSON.stringify({ cliPluginsExtraDirs: [plugins] }));
  for (let round = 0; round <= ROUNDS; round += 1) {
    await ours(round, round > 0);
    await commands(round, round > 0);
  }
  const medians = (all: Record<string, number[]>) =>
    Object.fromEntries(Object.entries(all).map(([name, times]) => [name, rounded(median(times))]));
  const [mine, theirs] = [medians(steps), medians(plain)];
  const sum = (all: Record<string, number>) => (all['build'] ?? 0) + (all['scan'] ?? 0) + (all['push'] ?? 0);
  const overhead = rounded(sum(mine) - sum(theirs));
  const again = mine['push again'] ?? Number.NaN;
  for (const [name, ms] of Object.entries(mine))
    process.stdout.write(
      `${name}: ${ms} ms${theirs[name] === undefined ? '' : `, plain ${theirs[name]} ms`}\n`,
    );
  report({
    bench: 'image',
    ours: { ms: mine, overheadMs: overhead },
    peers: { ms: theirs },
    goal: { overheadMs: OVERHEAD_MS, pushAgainMs: RERUN_MS },
    met: overhead <= OVERHEAD_MS && again < RERUN_MS,
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
