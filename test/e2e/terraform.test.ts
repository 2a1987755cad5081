import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { runProgram } from '../../local/install.ts';
import { type LocalTerraform, localTerraform } from '../../local/terraform/terraform.ts';
import { root } from '../../scripts/actions.ts';
import { type BundleOptions, type BundleRun, runBundle } from '../bundle/run-bundle.ts';
import { startGitHubApi } from '../fakes/github-api.ts';
import { cloud as openCloud } from './cloud.ts';

const LONG = 3 * 60_000;
const SECRET = 'canary-s3cret-value';
const bucket = `terraform-${process.pid}`;
let cloud: CloudClient;
let tools: LocalTerraform;
let folder: string;
let count = 0;
/** Of one test: its checkout and the files that its resources are. */
let site: { readonly checkout: string; readonly made: string; readonly temp: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'terraform-'));
  [cloud, tools] = await Promise.all([openCloud(), localTerraform(folder)]);
  const { endpoint, region } = cloud.aws;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint, region, credentials, forcePathStyle: true });
  await s3.send(new CreateBucketCommand({ Bucket: bucket }));
  s3.destroy();
}, 45 * 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  count += 1;
  const at = (name: string) => join(folder, `${name}-${count}`);
  site = { checkout: at('checkout'), made: at('made'), temp: at('temp') };
  for (const path of Object.values(site)) mkdirSync(path);
});

const backend = () => `
terraform {
  backend "s3" {
    bucket                      = "${bucket}"
    key                         = "${count}.tfstate"
    region                      = "${cloud.aws.region}"
    use_lockfile                = true
    use_path_style              = true
    skip_credentials_validation = true
    skip_metadata_api_check     = true
    skip_requesting_account_id  = true
    endpoints = {
      s3 = "${cloud.aws.endpoint}"
    }
  }
}
`;

/** A resource; more attributes in the canonical format, one a line. */
const file = (name: string, text: string, more = '') => `
resource "local_file" "${name}" {
  path = "${join(site.made, name)}"
  text = "${text}"
${more}}
`;
const secret = `  secret = "${SECRET}"\n`;
const write = (...blocks: readonly string[]) =>
  writeFileSync(join(site.checkout, 'main.tf'), [tools.required, backend(), ...blocks].join('').trimStart());

const bundle = (inputs: Readonly<Record<string, string>>, options: Partial<BundleOptions> = {}) =>
  runBundle(
    'terraform',
    { tool: 'tofu', protect: 'local_file.kept', format: 'false', ...inputs },
    {
      cwd: site.checkout,
      path: [dirname(tools.tofu)],
      timeoutMs: 60_000,
      ...options,
      env: {
        AWS_ACCESS_KEY_ID: 'local',
        AWS_SECRET_ACCESS_KEY: 'local',
        TF_CLI_CONFIG_FILE: tools.cliConfig,
        RUNNER_TEMP: site.temp,
        ...options.env,
      },
    },
  );
/** Plans, and applies what was planned. */
async function applied(): Promise<BundleRun> {
  const planned = await bundle({ operation: 'plan' });
  expect([planned.exitCode, planned.outputs['outcome']]).toEqual([0, 'changes']);
  return bundle({ operation: 'apply', 'plan-digest': planned.outputs['plan-digest'] ?? '' });
}
const madeText = (name: string) => readFileSync(join(site.made, name), 'utf8');

test(
  'what was planned is applied by its digest, and no secret is shown anywhere',
  async () => {
    write(file('a', 'one', secret), file('b', 'two'));
    const planned = await bundle({ operation: 'plan' });
    expect(planned.summary).toContain('2 to add');
    expect(planned.outputs['plan-digest']).toMatch(/^sha256:[0-9a-f]{64}$/);
    const again = await bundle({ operation: 'plan' });
    expect(again.outputs['plan-digest']).toBe(planned.outputs['plan-digest']);
    const done = await bundle({ operation: 'apply', 'plan-digest': planned.outputs['plan-digest'] ?? '' });
    expect([done.exitCode, done.outputs['outcome'], madeText('a')]).toEqual([0, 'applied', 'one']);
    const repeated = await bundle({
      operation: 'apply',
      'plan-digest': planned.outputs['plan-digest'] ?? '',
    });
    expect([repeated.exitCode, repeated.outputs['outcome']]).toEqual([0, 'no-changes']);
    write(file('a', 'one', secret.replace('value', 'changed')), file('b', 'two'));
    const changed = await bundle({ operation: 'plan' });
    expect(changed.summary).toContain('(sensitive)');
    for (const run of [planned, done, repeated, changed])
      for (const line of run.everything.split('\n'))
        if (!line.startsWith('::add-mask::')) expect(line).not.toContain('canary-s3cret');
  },
  LONG,
);

test(
  'a plan that became another one is not applied, and what makes it restless is named',
  async () => {
    write(file('a', 'one'));
    const planned = await bundle({ operation: 'plan' });
    write(file('a', 'one'), file('evil', 'more'));
    const refused = await bundle({ operation: 'apply', 'plan-digest': planned.outputs['plan-digest'] ?? '' });
    expect([refused.exitCode, refused.outputs['outcome']]).toEqual([1, 'not-approved']);
    expect(refused.log).toMatch(/TERRAFORM_NOT_APPROVED/);
    expect(existsSync(join(site.made, 'a')) || existsSync(join(site.made, 'evil'))).toBe(false);
    write(file('a', '${timestamp()}'));
    const restless = await bundle({
      operation: 'apply',
      'plan-digest': planned.outputs['plan-digest'] ?? '',
    });
    expect(restless.log).toContain('timestamp()');
  },
  LONG,
);

describe('what is protected is not lost by accident', () => {
  const lost: readonly (readonly [string, () => string, RegExp])[] = [
    ['its block is gone', () => '', /block is gone from the configuration/],
    ['an attribute replaces it', () => file('kept', 'x').replace('/kept"', '/other"'), /by path/],
    ['it is forgotten', () => 'removed {\n  from = local_file.kept\n}\n', /forgotten/],
  ];
  test.each(lost)(
    '%s',
    async (_, next, words) => {
      write(file('kept', 'x'));
      expect((await applied()).outputs['outcome']).toBe('applied');
      write(next());
      const stopped = await bundle({ operation: 'plan' });
      expect([stopped.exitCode, stopped.outputs['outcome']]).toEqual([1, 'stopped']);
      expect(stopped.summary).toMatch(words);
      const digest = stopped.outputs['plan-digest'] ?? '';
      const also = await bundle({ operation: 'apply', 'plan-digest': digest });
      expect([also.outputs['outcome'], madeText('kept')]).toEqual(['stopped', 'x']);
      const allow = { 'allow-destroy': 'local_file.kept' };
      const done = await bundle({ operation: 'apply', 'plan-digest': digest, ...allow });
      expect([done.exitCode, done.outputs['outcome']]).toEqual([0, 'applied']);
    },
    LONG,
  );
});

test(
  'drift opens one issue, keeps it up to date, and closes it; a change that waits is no drift',
  async () => {
    write(file('a', 'one'));
    await applied();
    let issues: { number: number; title: string; state: string; body: string }[] = [];
    const api = await startGitHubApi(({ method, body }) => {
      const given = method === 'GET' ? {} : JSON.parse(body);
      if (method === 'GET') return { status: 200, body: issues.filter(({ state }) => state === 'open') };
      if (method === 'POST') issues.push({ number: 1, state: 'open', ...given });
      else issues = issues.map((issue) => ({ ...issue, ...given }));
      return { status: method === 'POST' ? 201 : 200, body: {} };
    });
    const drift = () => bundle({ operation: 'drift', token: 'token' }, { env: { GITHUB_API_URL: api.url } });
    try {
      write(file('a', 'one'), file('b', 'waits'));
      expect((await drift()).outputs['outcome']).toBe('no-drift');
      expect(issues).toEqual([]);
      writeFileSync(join(site.made, 'a'), 'by hand');
      const drifted = await drift();
      expect([drifted.exitCode, drifted.outputs['outcome']]).toEqual([0, 'drifted']);
      await drift();
      expect(issues).toMatchObject([{ number: 1, state: 'open', body: expect.stringContaining('by hand') }]);
      writeFileSync(join(site.made, 'a'), 'one');
      await drift();
      expect(issues).toMatchObject([{ state: 'closed' }]);
      expect(api.problems).toEqual([]);
    } finally {
      api.stop();
    }
  },
  LONG,
);

test(
  'a failing resource: what was done stays done, and its words are in the error',
  async () => {
    write(file('good', 'one'), file('bad', 'two', '  fail = true\n'));
    const failed = await applied();
    expect([failed.exitCode, failed.outputs['outcome']]).toEqual([1, 'failed']);
    expect(failed.log).toMatch(/local_file\.bad.*AccessDenied/);
    expect(madeText('good')).toBe('one');
  },
  LONG,
);

test(
  'a killed apply: the next run says who holds the lock, the post step frees it and names what was under way',
  async () => {
    write(file('slow', 'one', '  delay = 30\n'));
    const planned = await bundle({ operation: 'plan' });
    let kill: ((signal: NodeJS.Signals) => void) | undefined;
    const killed = await bundle(
      { operation: 'apply', 'plan-digest': planned.outputs['plan-digest'] ?? '' },
      {
        onStart: (one) => {
          kill = one;
        },
        onLine: (line) => {
          if (line.includes('local_file.slow: Creating')) kill?.('SIGKILL');
        },
      },
    );
    expect(killed.exitCode).toBe(null);
    const locked = await bundle({ operation: 'plan', 'lock-timeout': '1s' });
    expect(locked.log).toMatch(/state is locked by .+@.+ \(apply\).*TERRAFORM_LOCKED/s);
    const foreign = await bundle({ operation: 'unlock', 'lock-id': '11111111-1111-1111-1111-111111111111' });
    expect(foreign.log).toContain('TERRAFORM_LOCK_CHANGED');
    const post = await bundle({}, { state: { ...killed.state } });
    expect(post.log).toContain('local_file.slow');
    expect(post.log).toContain('Freed the lock');
    expect((await bundle({ operation: 'plan', 'lock-timeout': '1s' })).exitCode).toBe(0);
    const late = await bundle({}, { state: { ...killed.state } });
    expect([late.exitCode, late.log.includes('Freed')]).toEqual([0, false]);
  },
  LONG,
);

test('the example is in the canonical format, and every file of it can be parsed', async () => {
  const example = join(root, 'examples/infrastructure');
  await runProgram(tools.tofu, ['fmt', '-check', '-recursive', '-diff'], { cwd: example });
});
