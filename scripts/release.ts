// Releases this repository, in steps that the release workflow calls one by one:
//   next               what this commit calls for: propose, publish or nothing
//   propose            the pull request with the next version, from the changesets
//   prepare --to DIR   checks that this commit can be released, and writes its assets
//   publish --from DIR tag, draft, assets, publish, moving tags
//   verify TAG         the bundles of a tag equal a rebuild of it
//   dry-run            all of it on this machine, in a copy, without GitHub
import { appendFileSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runProgram } from '../local/install.ts';
import { root } from './actions.ts';
import { recordedPath } from './public-surface.ts';
import { readAssets, writeAssets } from './release/assets.ts';
import { createGit } from './release/git.ts';
import { createGitHub } from './release/github.ts';
import { publish } from './release/publish.ts';
import { pendingChangesets, proposeVersion, releaseNotes, takeVersion } from './release/version.ts';

const say = (line: string) => void process.stdout.write(`${line}\n`);

const steps: Readonly<Record<string, (options: Options) => Promise<void>>> = {
  next: async () => {
    const step = await nextStep();
    say(step);
    const outputs = process.env['GITHUB_OUTPUT'];
    if (outputs) appendFileSync(outputs, `step=${step}\nversion=${version()}\n`);
  },
  propose: () => proposeVersion({ root, ...onGitHub(), git: signedIn() }, say),
  prepare: async ({ to }) => {
    if (!to) throw new Error('prepare needs --to FOLDER');
    const waiting = pendingChangesets(root);
    if (waiting.length > 0)
      throw new Error(`${waiting.join(', ')} wait: merge the version pull request first`);
    await rebuilt(root);
    releaseNotes(root, version());
    await writeAssets(root, version(), to);
    for (const { name, content } of readAssets(to)) say(`${name} ${content.byteLength} bytes`);
  },
  publish: async ({ from }) => {
    if (!from || !existsSync(from)) throw new Error('publish needs --from FOLDER, as prepare wrote it');
    const { github, repository } = onGitHub();
    const commit = await createGit(root)('rev-parse', 'HEAD');
    const release = { repository, version: version(), commit, notes: releaseNotes(root, version()) };
    await publish(github, { ...release, assets: readAssets(from) }, say);
  },
  verify: async ({ tag }) => {
    const commit = await createGit(root)('rev-parse', 'HEAD');
    if (tag && (await createGit(root)('rev-parse', `${tag}^{commit}`)) !== commit)
      throw new Error(`${tag} is not checked out here`);
    await rebuilt(root);
  },
  'dry-run': dryRun,
};

/** Changesets are collected in a pull request; the commit that took them in, and has no tag yet, is a release. */
async function nextStep(): Promise<'propose' | 'publish' | 'nothing'> {
  if (pendingChangesets(root).length > 0) return 'propose';
  const { github, repository } = onGitHub();
  const path = `/repos/${repository}/git/matching-refs/tags/v${version()}`;
  const refs = (await github.ask<readonly { ref: string }[]>('GET', path)) ?? [];
  return refs.some(({ ref }) => ref === `refs/tags/v${version()}`) ? 'nothing' : 'publish';
}

type Options = { readonly to?: string; readonly from?: string; readonly tag?: string };

/** The bundles in the repository are what its sources build to, to the byte. */
async function rebuilt(folder: string): Promise<void> {
  say('building every action again and comparing');
  await runProgram(process.execPath, [join(folder, 'scripts/build.ts'), '--check'], { cwd: folder });
  say('dist equals a fresh build');
}

const version = (): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: this step belongs into the release workflow`);
  return value;
}

function onGitHub() {
  const url = process.env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const github = createGitHub({ url, token: fromEnvironment('GITHUB_TOKEN') });
  return { github, repository: fromEnvironment('GITHUB_REPOSITORY') };
}

function signedIn() {
  const server = process.env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  return createGit(root, { server, token: fromEnvironment('GITHUB_TOKEN') });
}

/** What a release of this commit would be; nothing of the checkout is touched. */
async function dryRun(): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'release-'));
  try {
    for (const name of ['.changeset', 'CHANGELOG.md', 'package.json', 'package-lock.json', recordedPath])
      cpSync(join(root, name), join(copy, name), { recursive: true });
    const waiting = pendingChangesets(copy);
    const next = waiting.length > 0 ? await takeVersion(copy) : version();
    say(waiting.length > 0 ? `${waiting.join(', ')} make ${next}` : `no changeset waits; this is ${next}`);
    say(`\n${releaseNotes(copy, next)}\n`);
    const assets = join(copy, 'assets');
    await writeAssets(root, next, assets);
    for (const { name, content } of readAssets(assets)) say(`asset ${name} ${content.byteLength} bytes`);
    await rebuilt(root);
    const [major, minor] = next.split('.');
    say(`would tag v${next}, draft, upload, publish, and then move v${major}.${minor} and v${major}`);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { to: { type: 'string' }, from: { type: 'string' } },
});
const [step = '', tag] = positionals;
const run = steps[step];
if (!run) {
  process.stderr.write(`scripts/release.ts ${Object.keys(steps).join(' | ')}\n`);
  process.exit(2);
}
await run({ ...values, ...(tag ? { tag } : {}) }).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
