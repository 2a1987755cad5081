#!/usr/bin/env node
// Checks the .github/deploy.yml of a repository and prints the plan for an event, without GitHub. Run it in that
// repository: node <deploy-actions>/scripts/check-config.ts --branch main --set ECR_REGISTRY=registry.example.com
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../src/lib/pipeline/configuration.ts';
import { decide } from '../src/lib/pipeline/decide.ts';
import { planSummary } from '../src/lib/pipeline/plan-summary.ts';
import { originsOf } from '../src/lib/pipeline/provenance.ts';
import { targetsOf } from '../src/lib/pipeline/targets.ts';
import type { Trigger } from '../src/lib/pipeline/trigger.ts';

const USAGE = `usage: check-config [--config .github/deploy.yml] [--branch <name> | --tag <name> | --pull-request <target>]
                    [--environment <name>] [--at <time>] [--set NAME=value]… [--json]
Without an event only the file is checked. Exit code 1 when it has mistakes, 2 on wrong arguments.
`;

type Options = ReturnType<typeof readOptions>;

function readOptions() {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      config: { ...text, default: '.github/deploy.yml' },
      branch: text,
      tag: text,
      'pull-request': text,
      environment: text,
      at: text,
      set: { ...text, multiple: true, default: [] },
      repository: { ...text, default: 'owner/repository' },
      sha: { ...text, default: '0000000000000000000000000000000000000000' },
      json: { type: 'boolean', default: false },
    },
  });
  return values;
}

/** Variables that are not given stay as they are written: the file can be checked without knowing them. */
function main(options: Options): number {
  const { config, set } = options;
  if (!existsSync(config)) return fail(`There is no file ${config} here.\n`);
  const variables = new Map(
    set.map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]),
  );
  const result = readConfiguration(readFileSync(config, 'utf8'), {
    variables,
    keepUnknownVariables: true,
    exists: existsSync,
  });
  if (!result.ok) {
    const list = result.problems.map(
      ({ line, column, message }) => `${config}:${line}:${column} ${message}\n`,
    );
    process.stdout.write(list.join(''));
    return 1;
  }
  const trigger = triggerOf(options);
  if (!trigger) {
    process.stdout.write(`${config} is good.\n`);
    return 0;
  }
  const now = options.at === undefined ? Date.now() : Date.parse(options.at);
  if (Number.isNaN(now)) return fail(`--at ${options.at} is no time such as 2026-12-24T18:00:00Z\n`);
  const targets = targetsOf(result.read.configuration, trigger, options.environment, now);
  const facts = {
    repository: options.repository,
    exists: existsSync,
    targets,
    changes: new Map(),
    overrideFreeze: undefined,
    configPath: config,
  };
  const plan = decide(result.read.configuration, trigger, facts);
  const origins = Object.keys(plan.outlook).map((name) => ({ name, values: originsOf(name, result.read) }));
  process.stdout.write(
    options.json ? `${JSON.stringify(plan, null, 2)}\n` : `${planSummary(plan, origins)}\n`,
  );
  return 0;
}

function triggerOf({ branch, tag, 'pull-request': target, sha }: Options): Trigger | undefined {
  if (branch !== undefined) return { kind: 'branch', branch, sha };
  if (tag !== undefined) return { kind: 'tag', tag, sha };
  return target === undefined ? undefined : { kind: 'pull-request', target, sha, fromFork: false };
}

function fail(message: string): number {
  process.stderr.write(`${message}${USAGE}`);
  return 2;
}

try {
  process.exitCode = main(readOptions());
} catch (error) {
  process.exitCode = fail(`${(error as Error).message}\n`);
}
