#!/usr/bin/env node
// Writes Kubernetes manifests for a service that has none, from its few facts in .github/deploy.yml; afterwards they are
// the repository's own. Run it there: node <deploy-actions>/scripts/write-manifests.ts --service api --environment production
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfiguration } from '../src/lib/pipeline/configuration.ts';
import { generatedYaml } from '../src/lib/pipeline/generated.ts';

const USAGE =
  'usage: write-manifests --service <name> --environment <name> [--output k8s] [--config .github/deploy.yml]\n';

function main(): number {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      service: text,
      environment: text,
      output: { ...text, default: 'k8s' },
      config: { ...text, default: '.github/deploy.yml' },
    },
  });
  const { service, environment, output, config } = values;
  if (service === undefined || environment === undefined || !existsSync(config))
    return fail(`${config} and both names are needed.`);
  const result = readConfiguration(readFileSync(config, 'utf8'), {
    variables: new Map(),
    keepUnknownVariables: true,
  });
  if (!result.ok)
    return fail(result.problems.map(({ line, message }) => `${config}:${line} ${message}`).join('\n'));
  const manifests = generatedYaml(service, environment, result.read.configuration);
  if (manifests === undefined)
    return fail(`There is no service ${service} or no environment ${environment} in ${config}.`);
  const file = join(output, `${service}.yaml`);
  if (existsSync(file)) return fail(`${file} is there already, and stays as it is.`);
  mkdirSync(output, { recursive: true });
  writeFileSync(file, manifests);
  process.stdout.write(
    `${file}: ${manifests.split('---\n').length} manifests, with the numbers of ${environment}\n`,
  );
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`${message}\n${USAGE}`);
  return 1;
}

try {
  process.exitCode = main();
} catch (error) {
  process.exitCode = fail((error as Error).message);
}
