import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudWatchClient, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { CreateDBInstanceCommand, CreateDBSnapshotCommand, RDSClient } from '@aws-sdk/client-rds';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';

/** Of this run only: the API server of the local cloud keeps what others wrote. */
const name = `checked-${process.pid}-${Date.now()}`;
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

let client: CloudClient;
let cloudWatch: CloudWatchClient;
let rds: RDSClient;
let folder: string;
beforeAll(async () => {
  client = await cloud();
  const { endpoint, region } = client.aws;
  cloudWatch = new CloudWatchClient({ endpoint, region, credentials });
  rds = new RDSClient({ endpoint, region, credentials });
  folder = mkdtempSync(join(tmpdir(), 'check-release-'));
  mkdirSync(join(folder, '.github'));
  const checks = `{ alerts: { provider: cloudwatch, matching: ${name} }, backup: { database: ${name} } }`;
  writeFileSync(
    join(folder, '.github/deploy.yml'),
    `services: { shop: {} }\nenvironments: { production: { branch: main, checks: ${checks} } }\n`,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function states() {
  const run = await runBundle(
    'check-release',
    { environment: 'production', region: client.aws.region },
    {
      cwd: folder,
      env: {
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_ENDPOINT_URL: client.aws.endpoint,
        RUNNER_TEMP: folder,
      },
    },
  );
  const { items } = JSON.parse(readFileSync(run.outputs['report'] ?? '', 'utf8')) as {
    items: { check: string; state: string }[];
  };
  return Object.fromEntries(items.map(({ check, state }) => [check, state]));
}

const alarm = (more: object) =>
  cloudWatch.send(
    new PutMetricAlarmCommand({
      AlarmName: `${name}-errors`,
      Namespace: 'AWS/ApplicationELB',
      MetricName: 'HTTPCode_Target_5XX_Count',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
      ...more,
    }),
  );
const become = (StateValue: 'OK' | 'ALARM') =>
  cloudWatch.send(
    new SetAlarmStateCommand({ AlarmName: `${name}-errors`, StateValue, StateReason: 'a test' }),
  );

test('alarms of CloudWatch and snapshots of RDS: none, silent, firing, and good', async () => {
  expect(await states()).toEqual({ alerts: 'fail', backup: expect.stringMatching(/fail|unknown/) });
  await alarm({});
  await become('OK');
  expect((await states())['alerts']).toBe('fail'); // It tells nobody.
  await alarm({ AlarmActions: ['arn:aws:sns:us-east-1:123456789012:oncall'] });
  await become('ALARM');
  expect((await states())['alerts']).toBe('fail');
  await become('OK');
  await rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: name,
      DBInstanceClass: 'db.t4g.micro',
      Engine: 'postgres',
      AllocatedStorage: 20,
      MasterUsername: 'shop',
      MasterUserPassword: 'not-a-secret-1',
    }),
  );
  await rds.send(
    new CreateDBSnapshotCommand({ DBInstanceIdentifier: name, DBSnapshotIdentifier: `${name}-first` }),
  );
  expect(await states()).toEqual({ alerts: 'pass', backup: 'pass' });
}, 60_000);
