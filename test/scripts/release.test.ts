import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../scripts/actions.ts';
import { type Lock, lockPath, lockProblems } from '../../scripts/release/actions-lock.ts';
import { createGit } from '../../scripts/release/git.ts';
import { createGitHub } from '../../scripts/release/github.ts';
import { publish } from '../../scripts/release/publish.ts';
import { proposeVersion } from '../../scripts/release/version.ts';
import { type Answer, type Asked, startGitHubApi } from '../fakes/github-api.ts';

type Server = Awaited<ReturnType<typeof startGitHubApi>>;
type Draft = { id: number; tag_name: string; draft: boolean; upload_url: string };

const commit = 'c'.repeat(40);
let state: {
  refs: Record<string, string>;
  releases: Draft[];
  assets: { id: number; name: string; state: string }[];
  pulls: { number: number; title: string }[];
  faults: number[];
};
let server: Server;
let said: string[];
const say = (line: string) => void said.push(line);

beforeEach(async () => {
  state = { refs: {}, releases: [], assets: [], pulls: [], faults: [] };
  said = [];
  server = await startGitHubApi((asked) => {
    const fault = state.faults.shift();
    return fault ? { status: fault } : answer(asked);
  });
});
afterEach(() => server.stop());

const github = () => createGitHub({ url: server.url, token: 'secret', minTimeout: 1 });

/** As GitHub keeps it: a published release is not changed any more, an asset's name is used once. */
function answer({ method, path, body }: Asked): Answer {
  const [plain = '', query = ''] = path.replace('/repos/org/deploy-actions', '').split('?');
  const given = method === 'GET' || !body.startsWith('{') ? {} : JSON.parse(body);
  const route = `${method} ${plain.replace(/\/\d+/, '/N')}`;
  if (plain.startsWith('/git')) return refs(method, plain, given);
  const draft = state.releases[0];
  switch (route) {
    case 'GET /releases':
      return { status: 200, body: state.releases };
    case 'POST /releases':
      state.releases.push({
        id: 7,
        upload_url: `${server.url}/repos/org/deploy-actions/releases/7/assets{?name}`,
        ...given,
      });
      return { status: 201, body: state.releases[0] };
    case 'PATCH /releases/N':
      Object.assign(draft ?? {}, given);
      return { status: 200, body: draft };
    case 'GET /releases/N/assets':
      return { status: 200, body: state.assets };
    case 'POST /releases/N/assets': {
      const name = new URLSearchParams(query).get('name') ?? '';
      if (!draft?.draft || state.assets.some((asset) => asset.name === name)) return { status: 422 };
      state.assets.push({ id: state.assets.length + 1, name, state: 'uploaded' });
      return { status: 201, body: {} };
    }
    case 'DELETE /releases/assets/N':
      state.assets = state.assets.filter(({ id }) => !plain.endsWith(`/${id}`));
      return { status: 204 };
    case 'GET /pulls':
      return { status: 200, body: state.pulls };
    case 'POST /pulls':
      state.pulls.push({ number: 1, title: given.title });
      return { status: 201, body: {} };
    case 'PATCH /pulls/N':
      Object.assign(state.pulls[0] ?? {}, given);
      return { status: 200, body: {} };
    default:
      return elsewhere(path);
  }
}

function refs(method: string, path: string, given: { ref?: string; sha?: string }): Answer {
  const name = path.replace(/^\/git\/(ref|refs|matching-refs)\//, '');
  const one = (ref: string) => ({ ref: `refs/${ref}`, object: { sha: state.refs[ref] ?? '' } });
  if (path.startsWith('/git/matching-refs'))
    return {
      status: 200,
      body: Object.keys(state.refs)
        .filter((ref) => ref.startsWith(name))
        .map(one),
    };
  if (method === 'GET') return state.refs[name] ? { status: 200, body: one(name) } : { status: 404 };
  const ref = method === 'POST' ? (given.ref ?? '').replace('refs/', '') : name;
  if (method === 'POST' && state.refs[ref]) return { status: 422 };
  state.refs[ref] = given.sha ?? '';
  return { status: method === 'POST' ? 201 : 200, body: one(ref) };
}

/** Other repositories: one of the actions is a composite that uses another by its tag. */
function elsewhere(path: string): Answer {
  const [, owner = '', name = '', rest = ''] = /^\/repos\/([^/]+)\/([^/?]+)(.*)$/.exec(path) ?? [];
  if (rest === '') return { status: 200, body: { id: name.length, owner: { id: owner.length } } };
  if (rest.startsWith('/commits/'))
    return { status: 200, body: { sha: /[0-9a-f]{40}$/.exec(rest)?.[0] ?? 'a'.repeat(40) } };
  if (!rest.includes('action.yml')) return { status: 404 };
  const inside = name === 'composite' ? '{ uses: actions/inner@v7 }' : '{ run: echo, shell: bash }';
  const content = `runs: { using: composite, steps: [${inside}] }`;
  return { status: 200, body: { content: Buffer.from(content).toString('base64') } };
}

describe('publishing', () => {
  const release = (version: string, sha = commit) => ({
    repository: 'org/deploy-actions',
    version,
    commit: sha,
    notes: 'What is new.',
    assets: ['a.tar.gz', 'SHA256SUMS'].map((name) => ({ name, content: new TextEncoder().encode(name) })),
  });

  test('goes tag, draft, assets, publish, moving tags', async () => {
    await publish(github(), release('1.2.3'), say);
    const changed = server.asked.filter(({ method }) => method !== 'GET');
    expect(
      changed.map(({ method, path }) => `${method} ${path.replace('/repos/org/deploy-actions', '')}`),
    ).toEqual([
      'POST /git/refs',
      'POST /releases',
      'POST /releases/7/assets?name=a.tar.gz',
      'POST /releases/7/assets?name=SHA256SUMS',
      'PATCH /releases/7',
      'POST /git/refs',
      'POST /git/refs',
    ]);
    expect(state.refs).toEqual({ 'tags/v1.2.3': commit, 'tags/v1.2': commit, 'tags/v1': commit });
    expect(state.releases).toMatchObject([{ tag_name: 'v1.2.3', draft: false, prerelease: false }]);
    expect(server.problems).toEqual([]);
  });

  test('goes on where it stopped, and trusts no asset of an interrupted run', async () => {
    state.refs['tags/v1.2.3'] = commit;
    state.assets.push({ id: 9, name: 'a.tar.gz', state: 'starter' });
    state.releases.push({
      id: 7,
      tag_name: 'v1.2.3',
      draft: true,
      upload_url: `${server.url}/repos/org/deploy-actions/releases/7/assets`,
    });
    await publish(github(), release('1.2.3'), say);
    await publish(github(), release('1.2.3'), say);
    expect(state.assets.map(({ name }) => name)).toEqual(['a.tar.gz', 'SHA256SUMS']);
    expect(said).toContain('v1.2.3 was published before');
    expect(server.problems).toEqual([]);
  });

  test('never uses a name twice', async () => {
    state.refs['tags/v1.2.3'] = 'd'.repeat(40);
    await expect(publish(github(), release('1.2.3'), say)).rejects.toThrow(
      /never used twice: add a changeset/,
    );
    expect(server.asked.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('a patch of an old line takes nobody back', async () => {
    state.refs = {
      'tags/v1.3.0': 'd'.repeat(40),
      'tags/v1.3': 'd'.repeat(40),
      'tags/v1': 'd'.repeat(40),
      'tags/v1.2': 'e'.repeat(40),
    };
    await publish(github(), release('1.2.4'), say);
    expect(state.refs).toMatchObject({ 'tags/v1': 'd'.repeat(40), 'tags/v1.2': commit });
    expect(said).toContain('v1 stays at v1.3.0, which is newer');
  });

  test('a release candidate moves no tag', async () => {
    state.refs['tags/v1.9.0'] = 'd'.repeat(40);
    await publish(github(), release('2.0.0-rc.1'), say);
    expect(Object.keys(state.refs)).toEqual(['tags/v1.9.0', 'tags/v2.0.0-rc.1']);
    expect(state.releases).toMatchObject([{ prerelease: true }]);
  });

  test('survives what passes by itself, and says what does not', async () => {
    state.faults = [503, 429, 502];
    await publish(github(), release('1.2.3'), say);
    state.faults = [403];
    await expect(publish(github(), release('1.2.4'), say)).rejects.toThrow(/ref\/tags\/v1\.2\.4: 403/);
  });
});

describe('proposing a version', () => {
  let folder: string;
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: join(folder, 'work'), encoding: 'utf8' });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'propose-'));
    const work = join(folder, 'work');
    mkdirSync(join(work, '.github/workflows'), { recursive: true });
    mkdirSync(join(work, 'test/workflows'), { recursive: true });
    cpSync(join(root, '.changeset/config.json'), join(work, '.changeset/config.json'), { recursive: true });
    const write = (path: string, text: string) => writeFileSync(join(work, path), text);
    write('package.json', '{ "name": "deploy-actions", "version": "1.2.3", "private": true }\n');
    write('package-lock.json', '{ "version": "1.2.3", "packages": { "": { "version": "1.2.3" } } }\n');
    write('CHANGELOG.md', '# deploy-actions\n\n## 1.2.3\n\nOld.\n');
    write('test/workflows/public-surface.json', '{}\n');
    write(
      '.github/workflows/a.yml',
      `jobs: { a: { steps: [{ uses: actions/checkout@${commit} }, { uses: org/composite@${commit} }, { uses: $/actions/scan }] } }\n`,
    );
    execFileSync('git', ['init', '-q', '--bare', join(folder, 'remote.git')]);
    execFileSync('git', ['init', '-q', '-b', 'main', work]);
    git('config', 'user.name', 'A');
    git('config', 'user.email', 'a@example.com');
    git('remote', 'add', 'origin', join(folder, 'remote.git'));
    git('add', '-A');
    git('commit', '-q', '-m', 'Start');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const propose = () =>
    proposeVersion(
      {
        root: join(folder, 'work'),
        repository: 'org/deploy-actions',
        git: createGit(join(folder, 'work')),
        github: github(),
      },
      say,
    );
  const change = (name: string, kind: string) => {
    writeFileSync(
      join(folder, 'work/.changeset', `${name}.md`),
      `---\n"deploy-actions": ${kind}\n---\n\nAdd ${name}.\n`,
    );
    git('add', '-A');
    git('commit', '-q', '-m', name);
  };

  test('does nothing without a changeset', async () => {
    await propose();
    expect(said).toEqual(['no changeset waits for a release']);
    expect(server.asked).toEqual([]);
  });

  test('opens one pull request and keeps it up to date', async () => {
    change('soak', 'patch');
    await propose();
    git('checkout', '-q', 'main');
    change('canary', 'minor');
    await propose();
    const show = (path: string) => git('show', `origin/release/next:${path}`);
    git('fetch', '-q', 'origin');
    expect(JSON.parse(show('package.json')).version).toBe('1.3.0');
    expect(JSON.parse(show('package-lock.json'))).toMatchObject({
      version: '1.3.0',
      packages: { '': { version: '1.3.0' } },
    });
    expect(show('CHANGELOG.md')).toMatch(
      /^# deploy-actions\n+## 1\.3\.0\n[\s\S]*Add canary[\s\S]*Add soak[\s\S]*## 1\.2\.3/,
    );
    expect(show('test/workflows/released-surface.json')).toBe('{}\n');
    expect(git('ls-tree', '--name-only', 'origin/release/next', '.changeset/').trim()).toBe(
      '.changeset/config.json',
    );
    expect(state.pulls).toMatchObject([{ number: 1, title: 'Release 1.3.0' }]);
    expect(server.problems).toEqual([]);

    const lock = parse(show(lockPath)) as Lock;
    expect(lock).toEqual({
      version: 'v0.0.3',
      workflows: {
        '.github/workflows/a.yml': [
          `actions/checkout@${commit}`,
          'actions/inner@v7',
          `org/composite@${commit}`,
        ],
      },
      dependencies: {
        [`actions/checkout@${commit}`]: { ref: commit, commit: `sha1-${commit}`, owner_id: 7, repo_id: 8 },
        'actions/inner@v7': { ref: 'v7', commit: `sha1-${'a'.repeat(40)}`, owner_id: 7, repo_id: 5 },
        [`org/composite@${commit}`]: {
          ref: commit,
          commit: `sha1-${commit}`,
          owner_id: 3,
          repo_id: 9,
          uses: ['actions/inner@v7'],
        },
      },
    });
    const work = join(folder, 'work');
    expect(lockProblems(work, lock)).toEqual([]);
    writeFileSync(
      join(work, '.github/workflows/b.yml'),
      `jobs: { a: { steps: [{ uses: actions/cache@${commit} }] } }\n`,
    );
    expect(lockProblems(work, lock)).toEqual([expect.stringContaining(`b.yml uses actions/cache@${commit}`)]);
  });
});

test('a lock file that is in the repository agrees with its workflows', () => {
  const file = join(root, lockPath);
  // GitHub alone knows the ids in it: the pull request of the first release brings it.
  const lock = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as Lock) : undefined;
  expect(lock ? lockProblems(root, lock) : []).toEqual([]);
});
