import type { Finding } from '../lib/resources/finding.ts';
import { type Json, numberAt, objectsAt, textAt } from '../lib/scan/shape.ts';
import type { AwsJson } from './aws-json.ts';

/** Pages of a list; an answer names the next by a token. */
async function* pagesOf(
  aws: AwsJson,
  service: 'logs' | 'ecr',
  operation: string,
  input: Json,
): AsyncGenerator<Json> {
  let nextToken = '';
  do {
    const said = await aws(service, operation, nextToken === '' ? input : { ...input, nextToken });
    if ('refused' in said) return;
    yield said.answer;
    nextToken = textAt(said.answer, 'nextToken');
  } while (nextToken !== '');
}

/** Log groups that keep everything for ever: `retentionInDays` is absent. @throws EVIDENCE_UNREADABLE */
export async function unboundedLogGroups(aws: AwsJson, prefix: string): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const input = prefix === '*' ? {} : { logGroupNamePrefix: prefix };
  for await (const page of pagesOf(aws, 'logs', 'DescribeLogGroups', input))
    for (const group of objectsAt(page, 'logGroups').filter(
      (each) => numberAt(each, 'retentionInDays') === undefined,
    ))
      findings.push({
        what: `log group ${textAt(group, 'logGroupName')}`,
        problem: `it keeps everything for ever, ${Math.round((numberAt(group, 'storedBytes') ?? 0) / 2 ** 20)} MiB now`,
        remedy: 'Set a retention, such as 30, 90 or 365 days.',
      });
  return findings;
}

/** Repositories whose images never go: there is no lifecycle policy. @throws EVIDENCE_UNREADABLE */
export async function repositoriesWithoutLifecycle(aws: AwsJson, name: string): Promise<readonly Finding[]> {
  const names: string[] = [];
  const input = name === '*' ? {} : { repositoryNames: [name] };
  for await (const page of pagesOf(aws, 'ecr', 'DescribeRepositories', input))
    names.push(...objectsAt(page, 'repositories').map((each) => textAt(each, 'repositoryName')));
  const asked = await Promise.all(
    names.map(async (repositoryName) => ({
      repositoryName,
      said: await aws('ecr', 'GetLifecyclePolicy', { repositoryName }),
    })),
  );
  return asked
    .filter(({ said }) => 'refused' in said)
    .map(({ repositoryName }) => ({
      what: `ECR repository ${repositoryName}`,
      problem: 'no image in it ever goes',
      remedy: 'Give it a lifecycle policy: the input `lifecycle-policy` of push-ecr.',
    }));
}
