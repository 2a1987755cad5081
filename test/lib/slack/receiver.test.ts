import { expect, test } from '@jest/globals';
import type { DeploymentEvent } from '../../../src/lib/slack/event.ts';
import { parseReceiver, payloadFor } from '../../../src/lib/slack/receiver.ts';

const key = '0123456789abcdef0123456789abcdef';
const pagerDuty = parseReceiver(`https://events.eu.pagerduty.com/v2/enqueue?routing_key=${key}`);
const event: DeploymentEvent = {
  stage: 'failed',
  service: 'api',
  environment: 'production',
  version: '1.2.3',
  cause: 'Crash\nLoop <b>',
  title: '',
  fields: new Map([['runbook', 'https://runbook.example.com']]),
  footer: '',
  progress: undefined,
  changes: [],
  mentions: [],
  actor: 'jane',
  repository: 'acme/shop',
  runUrl: 'https://github.com/acme/shop/actions/runs/42',
  commitUrl: '',
  runbookUrl: '',
  pushed: { commits: [], count: 0, compareUrl: '', since: '' },
  ownBlocks: undefined,
};
const occasion = { id: 'd1', at: Date.parse('2026-11-22T07:00:00Z') };

test.each([
  [
    'https://events.pagerduty.com/v2/enqueue?routing_key=0123456789abcdef0123',
    'pagerduty',
    'https://events.pagerduty.com/v2/enqueue',
  ],
  ['https://acme.webhook.office.com/webhookb2/x', 'teams', 'https://acme.webhook.office.com/webhookb2/x'],
  [
    'https://prod-1.westeurope.logic.azure.com:443/workflows/x?sig=y',
    'teams',
    'https://prod-1.westeurope.logic.azure.com:443/workflows/x?sig=y',
  ],
  ['https://events.example.com/x?y', 'json', 'https://events.example.com/x?y'],
  ['http://127.0.0.1:8080/x', 'json', 'http://127.0.0.1:8080/x'],
  ['https://notpagerduty.com/events.pagerduty.com', 'json', 'https://notpagerduty.com/events.pagerduty.com'],
])('%s is %s', (raw, kind, url) => {
  expect(parseReceiver(raw)).toMatchObject({ kind, url });
});

test.each([
  'http://example.com',
  'example.com',
  'ftp://x',
  'https://events.pagerduty.com/x',
  'https://events.pagerduty.com/v2/enqueue?routing_key=short',
])('refused without being repeated: %s', (raw) => {
  expect(() => parseReceiver(raw)).toThrow(/expected addresses|PagerDuty needs its integration key/);
  expect(() => parseReceiver(raw)).not.toThrow(raw);
});

test('PagerDuty: an alert for a service in an environment, ended by the next live release', () => {
  const alert = payloadFor(pagerDuty, event, occasion);
  expect(alert).toMatchObject({
    routing_key: key,
    dedup_key: 'acme/shop/production/api',
    event_action: 'trigger',
    payload: { summary: 'api to production failed: Crash Loop <b>', severity: 'error', source: 'acme/shop' },
    links: [{ href: event.runUrl, text: 'Run' }],
  });
  expect(payloadFor(pagerDuty, { ...event, stage: 'live' }, occasion)).toEqual({
    routing_key: key,
    dedup_key: 'acme/shop/production/api',
    event_action: 'resolve',
  });
  expect(payloadFor(pagerDuty, { ...event, stage: 'deploying' }, occasion)).toBeUndefined();
});

test('PagerDuty takes 1,024 characters', () => {
  const { payload } = payloadFor(pagerDuty, { ...event, cause: 'x'.repeat(5_000) }, occasion) as {
    payload: { summary: string };
  };
  expect(payload.summary).toHaveLength(1_024);
});

test('Teams: a card whose texts are no markup', () => {
  const teams = parseReceiver('https://acme.webhook.office.com/x');
  const card = JSON.stringify(payloadFor(teams, event, occasion));
  expect(card).toContain('"text":"❌ api to production failed"');
  expect(card).toContain('"text":"Crash Loop <b>"');
  expect(card).not.toContain('"TextBlock"');
  expect(payloadFor(teams, { ...event, stage: 'verifying' }, occasion)).toBeUndefined();
});

test('any other: the event as data', () => {
  expect(payloadFor(parseReceiver('https://x.example.com'), event, occasion)).toMatchObject({
    'deployment-id': 'd1',
    at: '2026-11-22T07:00:00.000Z',
    stage: 'failed',
    service: 'api',
    environment: 'production',
    version: '1.2.3',
    cause: 'Crash\nLoop <b>',
    fields: { runbook: 'https://runbook.example.com' },
    'run-url': event.runUrl,
  });
});
