// Everything that can be judged without running the product: types, style and room rules, generated files, workflows.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../local/install.ts';
import { actionNames, root } from './actions.ts';
import { checkWorkflowFiles } from './language-service.ts';

const bin = (name: string) => join(root, 'node_modules/.bin', name);
const run = (file: string, ...args: string[]) => runProgram(file, args, { cwd: root });

const checks: Readonly<Record<string, () => Promise<unknown>>> = {
  types: () => run(bin('tsc'), '--noEmit', '-p', '.'),
  'style and rooms': () => run(bin('biome'), 'check', '--error-on-warnings', '--max-diagnostics=50'),
  'generated files': () => run(process.execPath, 'scripts/generate.ts', '--check'),
  workflows: checkWorkflows,
};

const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const started = Date.now();
    const problem = await check().then(
      () => undefined,
      (error: Error) => error.message,
    );
    return { name, problem, seconds: ((Date.now() - started) / 1000).toFixed(1) };
  }),
);
for (const { name, problem, seconds } of results)
  process.stdout.write(
    problem === undefined ? `ok ${name} (${seconds} s)\n` : `FAILED ${name}:\n${problem}\n`,
  );
const failed = results.filter(({ problem }) => problem !== undefined).length;
process.stdout.write(`${results.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : 0;

async function checkWorkflows(): Promise<void> {
  const folder = join(root, '.github/workflows');
  const workflows = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
  const actions = ['action.yml', ...actionNames().map((name) => `actions/${name}/action.yml`)];
  const findings = await checkWorkflowFiles([
    ...workflows.map((name) => `.github/workflows/${name}`),
    ...actions.filter((path) => existsSync(join(root, path))),
  ]);
  if (findings.length === 0) return;
  throw new Error(findings.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
}
