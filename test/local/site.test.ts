import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { once, runProgram, sha256 } from '../../local/install.ts';
import { actionNames, root } from '../../scripts/actions.ts';

let folder: string;
const site = join(root, 'site');
const page = (name: string) => readFileSync(join(folder, 'dist', name, 'index.html'), 'utf8');

beforeAll(async () => {
  const key = (await sha256(join(site, 'package-lock.json'))).slice(0, 8);
  const packages = await once('site-packages', key, async (into) => {
    for (const name of ['package.json', 'package-lock.json']) cpSync(join(site, name), join(into, name));
    await runProgram('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: into });
  });
  // Below the packages, where they are found: Astro does not take them through a link.
  folder = mkdtempSync(join(packages, 'build-'));
  for (const name of ['package.json', 'astro.config.mjs', 'src'])
    cpSync(join(site, name), join(folder, name), { recursive: true });
  await runProgram(process.execPath, [join(site, 'prepare.ts'), folder]);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  // A link to a page or a heading that is not there ends it.
  await runProgram(process.execPath, [join(packages, 'node_modules/astro/bin/astro.mjs'), 'build'], {
    cwd: folder,
    env,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every page of docs/ and every action has its page, found by the menu and the search', () => {
  const start = page('.');
  for (const name of actionNames()) {
    expect(page(`actions/${name}`)).toContain('<table>');
    expect(start).toContain(`href="/deploy-actions/actions/${name}/"`);
  }
  expect(start).toContain('href="/deploy-actions/troubleshooting/"');
  expect(existsSync(join(folder, 'dist/pagefind/pagefind.js'))).toBe(true);
});

test('pictures are drawn, not shown as code', () => {
  expect(page('.')).toMatch(/<pre class="mermaid">\s*flowchart LR/);
});
