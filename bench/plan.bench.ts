// The whole step `plan` for a pull request that changes 50 files of 50 services, in a repository of 10,000 files and 200
// services, with a YAML file of all of them. Beside it: Node running an empty script, and git's own part of it.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/actions.ts';
import { interleaved, report, rounded } from './measure.ts';

const SERVICES = 200;
const FILES_EACH = 50;
const LIMIT_MS = 300;
const ROUNDS = 9;

const bundle = join(root, 'dist/plan/index.js');
if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run npm run build first`);
const folder = mkdtempSync(join(tmpdir(), 'plan-bench-'));
const identity = ['-c', 'user.name=bench', '-c', 'user.email=bench@example.com', '-c', 'gc.auto=0'];
const git = (...args: string[]) => execFileSync('git', [...identity, ...args], { cwd: folder });
const names = Array.from({ length: SERVICES }, (_, index) => `service-${index}`);

try {
  git('init', '--quiet', '--initial-branch=main');
  writeRepository();
  git('add', '-A');
  git('commit', '--quiet', '-m', 'before');
  for (const name of names.slice(0, 50))
    writeFileSync(join(folder, 'services', name, 'src/file-1.ts'), 'changed');
  git('commit', '--quiet', '-a', '-m', 'after');
  const summary = join(folder, '.git/summary');
  const env = {
    PATH: process.env['PATH'],
    GITHUB_WORKSPACE: folder,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_BASE_REF: 'main',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_REPOSITORY: 'acme/shop',
    GITHUB_OUTPUT: summary,
    GITHUB_STEP_SUMMARY: summary,
  };
  const diff = ['-C', folder, 'diff', '--name-only', '--no-renames', 'HEAD^1', 'HEAD'];
  const times = await interleaved(
    [
      { name: 'plan', file: process.execPath, args: [bundle], env },
      { name: 'node', file: process.execPath, args: ['-e', '0'], env },
      { name: 'git', file: 'git', args: diff },
    ],
    ROUNDS,
  );
  const ms = (name: string) => rounded(times.get(name) ?? Number.NaN);
  report({
    bench: 'plan',
    ours: { ms: ms('plan'), files: SERVICES * FILES_EACH, services: SERVICES },
    peers: { 'bare node': { ms: ms('node') }, 'git diff': { ms: ms('git') } },
    goal: { ms: LIMIT_MS },
    met: ms('plan') <= LIMIT_MS,
  });
} finally {
  rmSync(folder, { recursive: true });
}

function writeRepository(): void {
  const services = names.map(
    (name) => `  ${name}:\n    paths: ["services/${name}/**/*.ts", "services/${name}/k8s"]`,
  );
  const text = `services:\n${services.join('\n')}\nenvironments:\n  production: { branch: main }\n`;
  for (const name of ['.github', 'k8s']) mkdirSync(join(folder, name));
  for (const name of ['Dockerfile', 'k8s/all.yml']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, '.github/deploy.yml'), text);
  for (const name of names) {
    mkdirSync(join(folder, 'services', name, 'src'), { recursive: true });
    for (let index = 0; index < FILES_EACH; index += 1)
      writeFileSync(
        join(folder, 'services', name, `src/file-${index}.ts`),
        `export const value = ${index};\n`,
      );
  }
}
