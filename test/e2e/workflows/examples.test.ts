import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { baseImage } from '../../../local/base-image.ts';
import type { CloudClient } from '../../../local/cloud/client.ts';
import { goToolchain } from '../../../local/go.ts';
import { once, runProgram, sha256 } from '../../../local/install.ts';
import { pythonEnvironment } from '../../../local/python.ts';
import { PYTHON, pythonImage } from '../../../local/python-image.ts';
import type { WorkflowRun } from '../../../local/runner/runner.ts';
import { root } from '../../../scripts/actions.ts';
import { cloud as openCloud } from '../cloud.ts';
import { type Example, prepareExample, removeExample } from './example-repository.ts';

const LONG = 10 * 60_000;
let cloud: CloudClient;
const examples: Example[] = [];

beforeAll(async () => {
  cloud = await openCloud();
}, 45 * 60_000);
afterAll(() => examples.forEach(removeExample));

const errorsOf = (run: WorkflowRun) =>
  run.annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
/** How a run ended; with the end of its log when it did not end well, which is all that helps then. */
const endOf = (run: WorkflowRun) =>
  run.outcome === 'success' ? run.outcome : [run.outcome, errorsOf(run), run.log.slice(-4000)];
const summaryOf = (run: WorkflowRun) => run.summaries.map(({ markdown }) => markdown).join('\n');

async function prepared(wanted: Parameters<typeof prepareExample>[1]): Promise<Example> {
  const example = await prepareExample(cloud, wanted);
  examples.push(example);
  return example;
}

/** What a Service of the example answers, asked from this machine. */
async function ask({ kubectl }: Example, service: string, path: string): Promise<unknown> {
  const ip = await kubectl(['get', 'service', service, '--output=jsonpath={.spec.clusterIP}']);
  const response = await fetch(`http://${ip}${path}`);
  return response.json();
}

describe('examples/market: Go, plain SQL, two services, no manifests', () => {
  let example: Example;
  let run: WorkflowRun;

  beforeAll(async () => {
    const source = join(root, 'examples/market');
    const programs = await once(
      'market-programs',
      (await sha256(join(source, 'go.sum'))).slice(0, 8),
      async (into) => {
        await runProgram(await goToolchain(), ['build', '-trimpath', '-o', `${into}/`, './cmd/...'], {
          cwd: source,
          env: { ...process.env, CGO_ENABLED: '0', GOFLAGS: '-buildvcs=false' },
        });
      },
    );
    example = await prepared({
      name: 'market',
      services: ['catalog', 'orders'],
      buildContexts: { go: (await baseImage()).buildContext, programs },
    });
    run = await example.push();
  }, LONG);

  test('goes from a push to a verified release of both services', async () => {
    expect(endOf(run)).toBe('success');
    expect(await ask(example, 'catalog', '/products/1')).toEqual({ id: 1, name: 'Apples', cents: 350 });
    // What the orders ask of the catalog goes by its name, and the local cluster has no DNS.
    expect(await ask(example, 'orders', '/health')).toMatchObject({
      status: 'ok',
      version: expect.stringMatching(/^main-/),
    });
  });
  test('has the manifests that were generated for it', async () => {
    const kinds = 'networkpolicy,service,deployment,poddisruptionbudget';
    const names = await example.kubectl(['get', kinds, '--output=name']);
    expect(names).toContain('deployment.apps/orders');
    expect(names).toContain('networkpolicy.networking.k8s.io/catalog');
    expect(summaryOf(run)).toContain('Generated manifests of catalog');
  });
});

describe('examples/library: Python, Alembic, no manifests', () => {
  let example: Example;
  let run: WorkflowRun;
  const bin = mkdtempSync(join(tmpdir(), 'alembic-'));
  afterAll(() => rmSync(bin, { recursive: true }));

  beforeAll(async () => {
    const requirements = join(root, 'examples/library/requirements.txt');
    const wanted = readFileSync(requirements, 'utf8').trim().split('\n');
    const [python, base] = await Promise.all([pythonEnvironment('library', wanted), pythonImage()]);
    const packages = await packagesFor(requirements, python);
    // As `setup` of the file would install it, without leaving it on the machine.
    writeFileSync(join(bin, 'alembic'), `#!/bin/sh\nexec ${python} -m alembic "$@"\n`);
    chmodSync(join(bin, 'alembic'), 0o755);
    example = await prepared({
      name: 'library',
      services: ['library'],
      buildContexts: { base: base.buildContext, packages },
      changes: [[['services', 'library', 'migrate', 'setup'], `${python} -m pip check`]],
      programs: [bin],
    });
    run = await example.push();
  }, LONG);

  test('goes from a push to a verified release', async () => {
    expect(endOf(run)).toBe('success');
    expect(await ask(example, 'library', '/books')).toEqual({
      books: [
        { id: 1, title: 'Middlemarch', available: 3 },
        { id: 2, title: 'Walden', available: 3 },
      ],
    });
    expect(await ask(example, 'library', '/health')).toMatchObject({ status: 'ok', database: 'ok' });
  });
});

/** The packages of the image, for the Python in it rather than the one of this machine. */
async function packagesFor(requirements: string, python: string): Promise<string> {
  return once('library-packages', (await sha256(requirements)).slice(0, 8), async (into) => {
    const target = [
      '--platform',
      'manylinux2014_x86_64',
      '--platform',
      'manylinux_2_28_x86_64',
      '--python-version',
      PYTHON,
    ];
    const options = [
      '--quiet',
      '--only-binary',
      ':all:',
      ...target,
      '--target',
      into,
      '--requirement',
      requirements,
    ];
    await runProgram(python, ['-m', 'pip', 'install', ...options]);
  });
}
