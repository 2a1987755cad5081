import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseAllDocuments } from 'yaml';

const script = join(import.meta.dirname, '../../scripts/write-manifests.ts');

test('writes them once, and never over what is there', () => {
  const folder = mkdtempSync(join(tmpdir(), 'write-manifests-'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
  try {
    mkdirSync(join(folder, '.github'));
    const text = 'services:\n  api: {}\nenvironments:\n  production:\n    branch: main\n';
    writeFileSync(join(folder, '.github/deploy.yml'), text);
    expect(run('--service', 'api', '--environment', 'production').status).toBe(0);
    const documents = parseAllDocuments(readFileSync(join(folder, 'k8s/api.yaml'), 'utf8'));
    expect(documents.map((document) => (document.toJS() as { kind: string }).kind)).toEqual([
      'NetworkPolicy',
      'Service',
      'Deployment',
      'PodDisruptionBudget',
    ]);
    const again = run('--service', 'api', '--environment', 'production');
    expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('stays as it is') });
    expect(run('--service', 'web', '--environment', 'production').status).toBe(1);
    expect(run().status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
