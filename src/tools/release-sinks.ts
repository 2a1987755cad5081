import type { ReleaseRecord } from '../lib/record/record.ts';
import { alertKey, cut, isAlarming, releaseLine } from '../lib/record/sinks.ts';
import { isObject, objectAt, textAt } from '../lib/scan/shape.ts';
import type { Http, HttpResponse } from '../runtime/http.ts';

/** Tells one place of a release. Rejects with an Error whose message says why it was not told; no secret is in it. */
export type Sink = (record: ReleaseRecord) => Promise<void>;

/** None of them decides anything: ten seconds each. */
const TIMEOUT_MS = 10_000;

type Headers = Readonly<Record<string, string>>;
export type SinkHttp = Pick<Http, 'request'>;

const timesOf = ({ startedAt, finishedAt }: ReleaseRecord) => ({
  start: Date.parse(startedAt),
  end: Date.parse(finishedAt),
});

async function send(
  http: SinkHttp,
  url: string,
  body: unknown,
  headers: Headers = {},
): Promise<HttpResponse> {
  const response = await http.request({
    url,
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    timeoutMs: TIMEOUT_MS,
  });
  if (response.status >= 200 && response.status < 300) return response;
  throw new Error(`${new URL(url).host} answered ${response.status}`);
}

/** An annotation of the organisation. The API makes a second one when it is told twice, so it is looked for first. */
export const grafana =
  (http: SinkHttp, url: string, token: string): Sink =>
  async (record) => {
    const authorization = `Bearer ${token}`;
    const mark = `release:${record.id}`;
    const search = `${url}/api/annotations?${new URLSearchParams({ tags: mark, limit: '1' })}`;
    const found = await http.request({ url: search, headers: { authorization }, timeoutMs: TIMEOUT_MS });
    if (found.status !== 200) throw new Error(`${new URL(url).host} answered ${found.status}`);
    if (found.body.trim() !== '[]') return;
    const { start, end } = timesOf(record);
    const tags = ['deployment', record.environment, record.service, record.outcome, mark];
    await send(
      http,
      `${url}/api/annotations`,
      { time: start, timeEnd: end, tags, text: releaseLine(record) },
      { authorization },
    );
  };

/** An event for everybody, and for a release that is live a deployment in Datadog's DORA metrics. */
export const datadog =
  (http: SinkHttp, url: string, apiKey: string): Sink =>
  async (record) => {
    const { environment: env, service, outcome, commit, repository, runUrl, release } = record;
    const headers = { 'dd-api-key': apiKey };
    const { start, end } = timesOf(record);
    const tags = [`env:${env}`, `service:${service}`, `version:${release || commit}`, `outcome:${outcome}`];
    const event = {
      title: releaseLine(record),
      text: cut(record.cause || runUrl || outcome, 4_000),
      tags,
      alert_type: isAlarming(record) ? 'error' : 'info',
      date_happened: Math.floor(end / 1000),
      aggregation_key: alertKey(record),
    };
    await send(http, `${url}/api/v1/events`, event, headers);
    if (outcome !== 'live') return;
    const git = { commit_sha: commit, repository_url: `https://github.com/${repository}` };
    const attributes = {
      service,
      env,
      started_at: start * 1e6,
      finished_at: end * 1e6,
      version: release || commit,
      git,
    };
    await send(http, `${url}/api/v2/dora/deployment`, { data: { attributes } }, headers);
  };

const NERD_GRAPH = `mutation($deployment: ChangeTrackingDeploymentInput!) {
  changeTrackingCreateDeployment(deployment: $deployment) { deploymentId }
}`;

/** https://docs.newrelic.com/docs/change-tracking/change-tracking-graphql/; errors come with status 200. */
export const newRelic =
  (http: SinkHttp, url: string, apiKey: string, entityGuid: string): Sink =>
  async (record) => {
    const { commit, release, cause, runUrl, id } = record;
    const deployment = {
      entityGuid,
      version: release || commit,
      commit,
      groupId: id,
      description: cut(cause || releaseLine(record), 1_000),
      deepLink: runUrl,
      timestamp: timesOf(record).end,
      user: record.actor,
    };
    const { body } = await send(
      http,
      url,
      { query: NERD_GRAPH, variables: { deployment } },
      { 'api-key': apiKey },
    );
    const answer: unknown = JSON.parse(body);
    const made = objectAt(objectAt(isObject(answer) ? answer : {}, 'data'), 'changeTrackingCreateDeployment');
    if (textAt(made, 'deploymentId') === '') throw new Error('New Relic made no marker of it');
  };

/** A change event, an alert for a release that failed, and its end with the next good one: https://developer.pagerduty.com/docs/events-api-v2-overview */
export const pagerDuty =
  (http: SinkHttp, url: string, routingKey: string, runbook: string): Sink =>
  async (record) => {
    const { repository, environment, service, outcome, runUrl, cause, finishedAt } = record;
    const links = [...linkOf('run', runUrl), ...linkOf('runbook', runbook)];
    const summary = cut(cause === '' ? releaseLine(record) : `${releaseLine(record)}: ${cause}`, 1_024);
    const about = { summary, source: repository, timestamp: finishedAt };
    await send(http, `${url}/v2/change/enqueue`, {
      routing_key: routingKey,
      payload: { ...about, custom_details: { environment, service, outcome, release: record.release } },
      links,
    });
    const alert = { routing_key: routingKey, dedup_key: alertKey(record) };
    if (isAlarming(record))
      await send(http, `${url}/v2/enqueue`, {
        ...alert,
        event_action: 'trigger',
        payload: { ...about, severity: 'critical', component: service, group: environment },
        links,
      });
    else if (outcome === 'live') await send(http, `${url}/v2/enqueue`, { ...alert, event_action: 'resolve' });
  };

const linkOf = (text: string, href: string) => (href === '' ? [] : [{ text, href }]);

/** Any receiver, such as an automation rule of Jira or a gateway to e-mail: the record as it is, with a line for people. */
export const webhook =
  (http: SinkHttp, url: string, runbook: string): Sink =>
  async (record) => {
    await send(http, url, { text: releaseLine(record), runbook, record }, { 'x-idempotency-key': record.id });
  };

type Place = { readonly region: string; readonly endpoint: string | undefined };

/** CloudWatch has no marker: one data point a release, by service, environment and outcome. */
export const cloudWatch =
  ({ region, endpoint }: Place, namespace: string): Sink =>
  async ({ service, environment, outcome, finishedAt }) => {
    const { CloudWatchClient, PutMetricDataCommand } = await import('@aws-sdk/client-cloudwatch');
    const client = new CloudWatchClient({
      region,
      maxAttempts: 2,
      ...(endpoint === undefined ? {} : { endpoint }),
    });
    const values = { Service: service, Environment: environment, Outcome: outcome };
    const Dimensions = Object.entries(values).map(([Name, Value]) => ({ Name, Value }));
    const MetricData = [
      {
        MetricName: 'Deployments',
        Value: 1,
        Unit: 'Count' as const,
        Timestamp: new Date(finishedAt),
        Dimensions,
      },
    ];
    await client.send(new PutMetricDataCommand({ Namespace: namespace, MetricData }), {
      requestTimeout: TIMEOUT_MS,
    });
  };
