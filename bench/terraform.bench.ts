// The step `terraform` for a plan, beside the same commands of OpenTofu run by themselves, on one configuration; and our
// own part of it for the JSON of a plan of 50 MB.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { localTerraform } from '../local/terraform/terraform.ts';
import { root } from '../scripts/actions.ts';
import { planDigest } from '../src/lib/terraform/digest.ts';
import { guard } from '../src/lib/terraform/guard.ts';
import { effectsOf } from '../src/lib/terraform/kinds.ts';
import { readPlan } from '../src/lib/terraform/plan-json.ts';
import { planReport } from '../src/lib/terraform/report.ts';
import { sensitiveTexts } from '../src/lib/terraform/values.ts';
import { hmacSha256, sha256 } from '../src/runtime/hash.ts';
import { interleaved, median, report, rounded } from './measure.ts';

const ROUNDS = 5;
const LARGE_BYTES = 50_000_000;
const LIMIT_MS = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'terraform-bench-'));
try {
  const { tofu, cliConfig, required } = await localTerraform(folder);
  const checkout = join(folder, 'checkout');
  mkdirSync(checkout);
  const resource = (index: number) =>
    `resource "local_file" "f${index}" {\n  path = "${folder}/${index}"\n  text = "${index}"\n}\n`;
  const resources = Array.from({ length: 50 }, (_, index) => resource(index));
  writeFileSync(join(checkout, 'main.tf'), required + resources.join(''));
  const env = {
    PATH: `${dirname(tofu)}:${process.env['PATH']}`,
    HOME: folder,
    TF_CLI_CONFIG_FILE: cliConfig,
    GITHUB_WORKSPACE: checkout,
    RUNNER_TEMP: folder,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STATE: join(folder, 'state'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    INPUT_TOOL: 'tofu',
    INPUT_FORMAT: 'true',
  };
  // The commands of the step, one after another, as somebody would write them in a workflow.
  const file = join(folder, 'plan');
  const commands = [
    'init -input=false',
    'fmt -check -recursive',
    'validate -json',
    `plan -input=false -out=${file}`,
    `show -json ${file}`,
    'state pull',
  ];
  const script = `cd ${checkout}; ${commands.map((command) => `tofu ${command}`).join('; ')}`;
  const times = await interleaved(
    [
      { name: 'ours', file: process.execPath, args: [join(root, 'dist/terraform/index.js')], env },
      { name: 'tofu', file: 'sh', args: ['-c', script], env },
    ],
    ROUNDS,
  );
  const ms = (name: string) => rounded(times.get(name) ?? Number.NaN);
  const large = judgeLarge();
  report({
    bench: 'terraform',
    ours: {
      ms: ms('ours'),
      overheadMs: rounded(ms('ours') - ms('tofu')),
      largePlanMs: large,
      largePlanMb: LARGE_BYTES / 1e6,
    },
    peers: { 'tofu by itself': { ms: ms('tofu') } },
    goal: { largePlanMs: LIMIT_MS },
    met: large <= LIMIT_MS,
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** Everything that is judged of a plan: reading, secrets, what happens, the guard, the digest, the report. Median of three. */
function judgeLarge(): number {
  const text = largePlan();
  const once = () => {
    const started = performance.now();
    const plan = readPlan(text);
    sensitiveTexts(plan);
    const effects = effectsOf(plan);
    const guarded = guard(effects, { protect: [], allowed: [] });
    const digest = planDigest(plan, { sha256, hmac: (part) => hmacSha256('lineage', part) });
    planReport({ title: 'Plan', where: 'here', effects, guarded, digest, cost: '' });
    return performance.now() - started;
  };
  return rounded(median([once(), once(), once()]));
}

/** As of a large estate: most resources stay, every tenth changes, each has a policy of a kilobyte in it. */
function largePlan(): string {
  const policy = JSON.stringify({
    Statement: Array.from({ length: 12 }, (_, at) => ({
      Sid: `s${at}`,
      Effect: 'Allow',
      Action: ['s3:GetObject'],
    })),
  });
  const one = (index: number) => {
    const before = {
      name: `role-${index}`,
      policy,
      tags: { Owner: 'team', Index: String(index) },
      password: `secret-${index}`,
    };
    const change = index % 10 === 0;
    return {
      address: `module.estate[${index}].aws_iam_role.this`,
      type: 'aws_iam_role',
      mode: 'managed',
      change: {
        actions: [change ? 'update' : 'no-op'],
        before,
        after: change ? { ...before, policy: `${policy} ` } : before,
        before_sensitive: { password: true },
        after_sensitive: { password: true },
      },
    };
  };
  const each = JSON.stringify(one(1)).length;
  const resource_changes = Array.from({ length: Math.ceil(LARGE_BYTES / each) }, (_, index) => one(index));
  return JSON.stringify({ format_version: '1.2', terraform_version: '1.14.0', resource_changes });
}
