import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { beforeAll, expect, test } from '@jest/globals';
import type { CloudClient } from '../../local/cloud/client.ts';
import { runBundle } from '../bundle/run-bundle.ts';
import { cloud } from './cloud.ts';

/** Of this run only: the API server of the local cloud keeps what others wrote. */
const SELECTOR = `LoadBalancer=app/shop/${process.pid}`;
const Namespace = 'AWS/ApplicationELB';

let client: CloudClient;
let cloudWatch: CloudWatchClient;
beforeAll(async () => {
  client = await cloud();
  const { endpoint, region } = client.aws;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  cloudWatch = new CloudWatchClient({ endpoint, region, credentials });
}, 60_000);

/** The last minutes of a load balancer, a datapoint a minute; this one too, for it may be over before it is asked for. */
async function record(loadBalancer: string, values: Readonly<Record<string, number>>): Promise<void> {
  const minutes = [0, 1, 2, 3].map((minute) => new Date(Date.now() - minute * 60_000));
  const MetricData = minutes.flatMap((Timestamp) =>
    Object.entries(values).map(([MetricName, Value]) => ({
      MetricName,
      Value,
      Timestamp,
      Dimensions: [{ Name: 'LoadBalancer', Value: loadBalancer }],
    })),
  );
  await cloudWatch.send(new PutMetricDataCommand({ Namespace, MetricData }));
}

const watch = (selector: string) =>
  runBundle(
    'analyze-release',
    {
      provider: 'cloudwatch',
      region: client.aws.region,
      metrics: 'alb',
      selector,
      conditions: 'error_rate_threshold: 5%',
      duration: '1500ms',
      interval: '500ms',
      window: '2m',
      'initial-delay': '0s',
    },
    {
      env: {
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_ENDPOINT_URL: client.aws.endpoint,
      },
    },
  );

test('CloudWatch: errors roll back, no errors at all are zero, and no requests are no data', async () => {
  await record(`app/shop/${process.pid}`, { RequestCount: 100, HTTPCode_Target_5XX_Count: 30 });
  await record(`app/quiet/${process.pid}`, { RequestCount: 100 });
  const [bad, good, none] = await Promise.all([
    watch(SELECTOR),
    watch(SELECTOR.replace('shop', 'quiet')),
    watch(SELECTOR.replace('shop', 'absent')),
  ]);
  expect(bad).toMatchObject({ exitCode: 1, outputs: { verdict: 'roll-back' } });
  expect(good).toMatchObject({ exitCode: 0, outputs: { verdict: 'keep' } });
  expect(none).toMatchObject({ exitCode: 1, outputs: { verdict: 'inconclusive' } });
}, 60_000);
