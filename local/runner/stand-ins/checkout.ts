import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readInputs, recordCall, setOutput } from './call.ts';

// Fetches a repository of the run from the folder it is in, as actions/checkout would from GitHub.
const inputs = readInputs();
recordCall(inputs);
const own = process.env['GITHUB_REPOSITORY'] ?? '';
const name = inputs['repository'] || own;
const places = JSON.parse(process.env['LOCAL_REPOSITORIES'] ?? '{}') as Record<string, string>;
const from = places[name];
if (from === undefined) throw new Error(`checkout: there is no repository ${name} here`);

const to = join(process.env['GITHUB_WORKSPACE'] ?? '.', inputs['path'] ?? '');
mkdirSync(to, { recursive: true });
const git = (...args: string[]) =>
  execFileSync('git', ['-C', to, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim();

git('init', '--quiet');
git('remote', 'add', 'origin', from);
const ref = inputs['ref'] || (name === own ? (process.env['GITHUB_SHA'] ?? 'HEAD') : 'HEAD');
const depth = inputs['fetch-depth'] ?? '1';
// GitHub serves any commit by its hash; a plain repository has to be told to.
const server = ['--upload-pack', 'git -c uploadpack.allowAnySHA1InWant=true upload-pack'];
const shallow = depth === '0' ? ['--tags', '+refs/heads/*:refs/remotes/origin/*'] : [];
const limit = depth === '0' ? [] : [`--depth=${depth}`];
git('fetch', '--quiet', ...server, ...limit, 'origin', ref, ...shallow);
const commit = git('rev-parse', 'FETCH_HEAD');
git('checkout', '--quiet', '--force', '--detach', commit);
setOutput('commit', commit);
setOutput('ref', ref);
