import { expect, test } from '@jest/globals';
import { cloudWatchLink, datadogLink } from '../../../src/lib/analysis/link.ts';

const SPAN = { from: Date.UTC(2026, 0, 1, 11), to: Date.UTC(2026, 0, 1, 12) };

test.each([
  ['https://api.datadoghq.com', 'https://app.datadoghq.com/'],
  ['https://api.datadoghq.eu', 'https://app.datadoghq.eu/'],
  ['https://api.us3.datadoghq.com', 'https://us3.datadoghq.com/'],
  ['https://api.ddog-gov.com', 'https://app.ddog-gov.com/'],
])('the site of %s is %s', (api, site) => {
  const link = datadogLink(api, 'sum:hits{service:api,env:prod} by {host}.as_count()', SPAN);
  expect(link?.startsWith(site)).toBe(true);
  expect(Object.fromEntries(new URL(link ?? '').searchParams)).toEqual({
    exp_metric: 'hits',
    exp_agg: 'sum',
    exp_scope: 'service:api,env:prod',
    exp_group: 'host',
    start: String(SPAN.from),
    end: String(SPAN.to),
    paused: 'true',
  });
});

test('there is no link to a Datadog behind a proxy, nor for a formula', () => {
  expect(datadogLink('http://127.0.0.1:1', 'sum:hits{*}', SPAN)).toBeUndefined();
  expect(datadogLink('https://api.datadoghq.com', '100 * sum:a{*} / sum:b{*}', SPAN)).toBeUndefined();
});

test('CloudWatch draws a metric with its dimensions, and an expression', () => {
  const query = 'AWS/ApplicationELB RequestCount Sum LoadBalancer=app/shop/1';
  expect(cloudWatchLink('eu-central-1', query, SPAN)).toBe(
    "https://eu-central-1.console.aws.amazon.com/cloudwatch/home?region=eu-central-1#metricsV2:graph=~(metrics~(~(~'AWS*2fApplicationELB~'RequestCount~'LoadBalancer~'app*2fshop*2f1))~view~'timeSeries~region~'eu-central-1~stat~'Sum~period~60~start~'2026-01-01T11*3a00*3a00.000Z~end~'2026-01-01T12*3a00*3a00.000Z)",
  );
  expect(cloudWatchLink('eu-central-1', 'SELECT AVG(x) FROM y', SPAN)).toContain(
    "~(metrics~(~(~(expression~'SELECT*20AVG*28x*29*20FROM*20y~id~'q)))~view",
  );
});
