import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aptInstall } from '../debian.ts';
import { runProgram } from '../install.ts';
import { copyCaller, copySuite } from './copies.ts';
import type { WorkflowOptions } from './runner.ts';
import { writeStandIns } from './stand-ins.ts';

const workingTree = fileURLToPath(new URL('../..', import.meta.url));

/** Writes everything act reads below `dir`, and returns its arguments. */
export async function prepare(dir: string, options: WorkflowOptions): Promise<string[]> {
  const { tree, name } = options.suite ?? { tree: workingTree, name: 'org/deploy-actions' };
  const suite = { name, ref: 'ref-under-test' };
  const { ref, sha } = await revision(options);
  const used = [
    ...copySuite(tree, join(dir, 'suite'), suite),
    ...(await copyCaller(options.repository, sha, join(dir, 'caller'), suite)),
  ];
  const { workflow, eventName = 'push', actor = 'alice' } = options;
  const { labels = ['ubuntu-24.04', 'ubuntu-latest'], standIns = {} } = options;
  return [
    ...[eventName, '--json', '--verbose', '--workflows', join('.github', 'workflows', workflow)],
    // Two jobs that use the same action at the same time would be a race in act.
    ...['--actor', actor, '--concurrent-jobs', '1'],
    ...labels.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...['--local-repository', `${name}@${suite.ref}=${join(dir, 'suite')}`],
    ...writeStandIns(join(dir, 'stand-ins'), used, standIns),
    ...['--no-skip-checkout', '--no-cache-server', '--container-daemon-socket', '-'],
    ...['--action-cache-path', join(dir, 'actions')],
    ...files(dir, options, { GITHUB_REF: ref, SHA_REF: sha }),
  ];
}

/** The values of the run, in files that only their owner can read. */
function files(dir: string, options: WorkflowOptions, github: Readonly<Record<string, string>>): string[] {
  const { event, vars = {}, secrets = {}, inputs = {} } = options;
  const name = nameOf(options);
  const write = (file: string, value: unknown): string => {
    writeFileSync(join(dir, file), JSON.stringify(value), { mode: 0o600 });
    return join(dir, file);
  };
  return [
    ...['--eventpath', write('event.json', { repository: describe(name), inputs, ...event })],
    // JSON is YAML, and YAML is the format of these files in which a value can be anything.
    ...['--env-file', write('env.yml', { GITHUB_REPOSITORY: name, ...github, ...options.github })],
    ...['--var-file', write('vars.yml', vars)],
    ...['--secret-file', write('secrets.yml', secrets)],
    ...['--input-file', write('inputs.yml', inputs)],
  ];
}

async function revision({ repository, ref, sha = 'HEAD' }: WorkflowOptions) {
  await runProgram('git', ['--version']).catch(() => aptInstall(['git']));
  const git = async (...args: string[]) => (await runProgram('git', ['-C', repository, ...args])).trim();
  return { sha: await git('rev-parse', sha), ref: ref ?? (await git('symbolic-ref', 'HEAD')) };
}

const nameOf = ({ name, repository }: WorkflowOptions): string => name ?? `acme/${basename(repository)}`;

/** The part of every payload that says which repository it is. */
function describe(fullName: string) {
  const [owner = '', name = ''] = fullName.split('/');
  return { full_name: fullName, name, owner: { login: owner }, default_branch: 'main' };
}

/** act hands its own environment to every step, so it is given one made for the purpose. */
export function environment(dir: string, options: WorkflowOptions): Record<string, string> {
  const home = join(dir, 'home');
  const artifacts = join(dir, 'artifacts');
  for (const folder of [home, artifacts]) mkdirSync(folder);
  const { PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', ...env } = options.env ?? {};
  return {
    HOME: home,
    LANG: 'C.UTF-8',
    ...env,
    PATH: `${dirname(process.execPath)}:${PATH}`,
    RUNNER_TRACKING_ID: `local_${randomUUID()}`,
    LOCAL_ARTIFACTS: artifacts,
    LOCAL_REPOSITORIES: JSON.stringify({ ...options.repositories, [nameOf(options)]: options.repository }),
  };
}
