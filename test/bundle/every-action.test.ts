import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionNames, loadAction } from '../../scripts/actions.ts';
import { runBundle } from './run-bundle.ts';

/** Programs that only leave a mark when they are started. */
const PROGRAMS = [
  'docker',
  'kubectl',
  'trivy',
  'npm',
  'npx',
  'node',
  'psql',
  'git',
  'aws',
  'cosign',
  'sh',
  'bash',
];
let folder: string;
let mark: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'programs-'));
  mark = join(folder, 'started');
  for (const program of PROGRAMS) {
    writeFileSync(join(folder, program), `#!/bin/sh\necho ${program} >> '${mark}'\n`);
    chmodSync(join(folder, program), 0o755);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const values = async (name: string) => {
  const { inputs } = await loadAction(name);
  const parses = async (parse: (raw: string) => unknown) => {
    try {
      await parse('\u0001 not: [a valid value');
      return true;
    } catch {
      return false;
    }
  };
  const all = Object.entries(inputs);
  const picky = [];
  for (const [input, { parse }] of all) if (!(await parses(parse))) picky.push(input);
  return { picky, required: all.filter(([, { required }]) => required).map(([input]) => input) };
};

describe.each(actionNames())('%s', (name) => {
  test('names every missing, wrong and misspelt input at once, and starts no program', async () => {
    const { picky, required } = await values(name);
    const wrong = Object.fromEntries(picky.map((input) => [input, '\u0001 not: [a valid value']));
    const { exitCode, annotations, outputs } = await runBundle(
      name,
      { ...wrong, 'mis-spelt': 'x' },
      { path: [folder], env: { PATH: folder } },
    );
    const [error, ...others] = annotations.filter(({ kind }) => kind === 'error');
    expect(others).toEqual([]);
    expect(error?.message).toContain('[INPUT_INVALID]');
    const named = error?.message.split('\n').map((line) => line.split(':')[0]);
    expect(named).toEqual(expect.arrayContaining([...new Set([...picky, ...required]), 'mis-spelt']));
    expect(exitCode).toBe(1);
    expect(outputs).toEqual({});
    expect(existsSync(mark)).toBe(false);
  });

  test('shows no secret input, whatever is wrong', async () => {
    const { inputs } = await loadAction(name);
    const secrets = Object.entries(inputs).filter(([, { secret }]) => secret);
    const given = Object.fromEntries(secrets.map(([input], at) => [input, `s3cret-canary-${at}/+`]));
    const { log, everything } = await runBundle(
      name,
      { ...given, 'mis-spelt': 'x' },
      { env: { PATH: folder } },
    );
    const masks = log.split('\n').filter((line) => line.startsWith('::add-mask::'));
    expect(
      everything.split('\n').filter((line) => /s3cret-canary/.test(line) && !masks.includes(line)),
    ).toEqual([]);
    if (secrets.length > 0) expect(log.split('\n')[0]).toMatch(/^::add-mask::/);
  });
});
