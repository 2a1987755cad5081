import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateRepositoryCommand, ECRClient, PutLifecyclePolicyCommand } from '@aws-sdk/client-ecr';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { prepareNamespace } from '../../local/shop/environment.ts';
import { systemClock } from '../../src/runtime/clock.ts';
import { Sha256Checksum } from '../../src/runtime/hash.ts';
import { createHttp } from '../../src/runtime/http.ts';
import { type AwsJson, createAwsJson } from '../../src/tools/aws-json.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';

/** Of this run only: the API server of the local cloud keeps what others wrote. */
const mine = `operations-${process.pid}-${Date.now()}`;
const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };

let client: CloudClient;
let aws: AwsJson;
let folder: string;
beforeAll(async () => {
  client = await cloud();
  folder = mkdtempSync(join(tmpdir(), 'operations-'));
  Object.assign(process.env, keys);
  const { endpoint, region } = client.aws;
  const http = createHttp({ env: {}, clock: systemClock });
  aws = createAwsJson(
    { http, Checksum: Sha256Checksum },
    { region, endpoint, signal: AbortSignal.timeout(60_000) },
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (action: string, inputs: Readonly<Record<string, string>>) =>
  runBundle(
    action,
    { region: client.aws.region, ...inputs },
    {
      env: {
        ...keys,
        AWS_ENDPOINT_URL: client.aws.endpoint,
        PATH: client.env['PATH'] ?? '',
        KUBECONFIG: client.kubernetes.kubeconfig,
        RUNNER_TEMP: folder,
      },
    },
  );

test('check-secrets: Secrets Manager describes a new secret, one that is being deleted, and none', async () => {
  const secret = 'canary-of-secrets-manager';
  await aws('secretsmanager', 'CreateSecret', { Name: `${mine}/good`, SecretString: secret });
  await aws('secretsmanager', 'CreateSecret', { Name: `${mine}/going`, SecretString: secret });
  await aws('secretsmanager', 'DeleteSecret', { SecretId: `${mine}/going`, RecoveryWindowInDays: 7 });
  const good = await run('check-secrets', { environment: 'production', 'secret-ids': `${mine}/good` });
  expect(good).toMatchObject({ exitCode: 0, outputs: { verdict: 'passed' } });
  const bad = await run('check-secrets', {
    environment: 'production',
    'secret-ids': `${mine}/going, ${mine}/gone`,
  });
  expect(bad.exitCode).toBe(1);
  expect(bad.log).toContain('it is being deleted');
  expect(bad.log).toContain('there is no such secret');
  expect(good.everything + bad.everything).not.toContain(secret);
}, 60_000);

test('report-resources: log groups without retention and repositories without lifecycle', async () => {
  const { endpoint, region } = client.aws;
  const ecr = new ECRClient({ endpoint, region });
  for (const name of ['kept', 'cleaned']) {
    await aws('logs', 'CreateLogGroup', { logGroupName: `/${mine}/${name}` });
    await ecr.send(new CreateRepositoryCommand({ repositoryName: `${mine}/${name}` }));
  }
  await aws('logs', 'PutRetentionPolicy', { logGroupName: `/${mine}/cleaned`, retentionInDays: 30 });
  const rule = {
    rulePriority: 1,
    selection: { tagStatus: 'untagged', countType: 'imageCountMoreThan', countNumber: 5 },
    action: { type: 'expire' },
  };
  await ecr.send(
    new PutLifecyclePolicyCommand({
      repositoryName: `${mine}/cleaned`,
      lifecyclePolicyText: JSON.stringify({ rules: [rule] }),
    }),
  );
  const report = await run('report-resources', {
    'log-groups': `/${mine}`,
    'ecr-repositories': `${mine}/kept, ${mine}/cleaned`,
  });
  expect(report.outputs).toMatchObject({ verdict: 'advice', findings: '2' });
  expect(report.log).toContain(`log group /${mine}/kept`);
  expect(report.log).toContain(`ECR repository ${mine}/kept`);
}, 60_000);

test('report-resources: who else sets the replicas of what an autoscaler owns, as the cluster says it', async () => {
  const namespace = `resources-${process.pid}`;
  const kubectl = await prepareNamespace(client, namespace);
  try {
    const labels = { app: 'shop' };
    const container = { name: 'app', image: 'none', resources: { requests: { cpu: '10m' } } };
    const spec = {
      replicas: 0,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers: [container] } },
    };
    const scaleTargetRef = { apiVersion: 'apps/v1', kind: 'Deployment', name: 'shop' };
    const metric = {
      type: 'Resource',
      resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } },
    };
    const objects = [
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'shop' }, spec },
      {
        apiVersion: 'autoscaling/v2',
        kind: 'HorizontalPodAutoscaler',
        metadata: { name: 'shop' },
        spec: { scaleTargetRef, minReplicas: 1, maxReplicas: 3, metrics: [metric] },
      },
    ];
    for (const object of objects)
      await kubectl(
        ['apply', '--server-side', '--field-manager=manifests', '--filename', '-'],
        JSON.stringify(object),
      );
    const report = await run('report-resources', { namespaces: namespace });
    expect(report.log).toContain(
      `HorizontalPodAutoscaler ${namespace}/shop: replicas are also set by manifests`,
    );
  } finally {
    await kubectl(['delete', 'namespace', namespace, '--wait=false']);
  }
}, 60_000);
