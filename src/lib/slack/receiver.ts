import type { DeploymentEvent } from './event.ts';
import { isBad, isEnd, SAID } from './stage.ts';
import { plainLine } from './text.ts';

/** Another place that hears of the same events; told apart by the host of its address. */
export type Receiver = {
  readonly kind: 'pagerduty' | 'teams' | 'json';
  /** Where it is sent, without what is not part of the address. */
  readonly url: string;
  /** Of PagerDuty: the integration key of the service. */
  readonly routingKey: string;
};

const PAGERDUTY = /^events(\.eu)?\.pagerduty\.com$/;
const TEAMS = /(^|\.)(webhook\.office\.com|logic\.azure\.com|api\.powerplatform\.com)$/;

/** Reads an address. @throws Error that says what is allowed; it never repeats the address, which is a secret */
export function parseReceiver(raw: string): Receiver {
  const url = URL.canParse(raw) ? new URL(raw) : undefined;
  const local = url !== undefined && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (!url || !(url.protocol === 'https:' || (url.protocol === 'http:' && local)))
    throw new Error('expected addresses that begin with https://, one a line');
  if (TEAMS.test(url.hostname)) return { kind: 'teams', url: raw, routingKey: '' };
  if (!PAGERDUTY.test(url.hostname)) return { kind: 'json', url: raw, routingKey: '' };
  const routingKey = url.searchParams.get('routing_key') ?? '';
  if (!/^[A-Za-z0-9]{20,64}$/.test(routingKey))
    throw new Error(
      'PagerDuty needs its integration key: https://events.pagerduty.com/v2/enqueue?routing_key=…',
    );
  return { kind: 'pagerduty', url: `${url.origin}${url.pathname}`, routingKey };
}

type Occasion = { readonly id: string; readonly at: number };

/** What a receiver is sent for an event, or undefined when the event is not for it. */
export function payloadFor(
  receiver: Receiver,
  event: DeploymentEvent,
  occasion: Occasion,
): object | undefined {
  if (receiver.kind === 'json') return plainEvent(event, occasion);
  if (receiver.kind === 'teams') return isEnd(event.stage) ? teamsCard(event) : undefined;
  if (isBad(event.stage)) return alert(receiver, event);
  return event.stage === 'live' ? { ...key(receiver, event), event_action: 'resolve' } : undefined;
}

/** The event as data; the names are those of the action's inputs. */
function plainEvent(event: DeploymentEvent, { id, at }: Occasion): object {
  const { stage, service, environment, version, cause, title, actor, repository, runUrl, commitUrl } = event;
  return {
    'deployment-id': id,
    at: new Date(at).toISOString(),
    ...{ stage, service, environment, version, cause, title, actor, repository },
    fields: Object.fromEntries(event.fields),
    ...(event.progress === undefined ? {} : { progress: event.progress }),
    changes: event.changes,
    commits: event.pushed.count,
    'run-url': runUrl,
    'commit-url': commitUrl,
    'compare-url': event.pushed.compareUrl,
    'runbook-url': event.runbookUrl,
  };
}

/** One alert for a service in an environment: the next release that comes up ends it. */
const key = ({ routingKey }: Receiver, { repository, environment, service }: DeploymentEvent) => ({
  routing_key: routingKey,
  dedup_key: [repository, environment, service].join('/').slice(0, 255),
});

/** https://developer.pagerduty.com/docs/events-api-v2/trigger-events */
function alert(receiver: Receiver, event: DeploymentEvent): object {
  const { repository, service, environment, version, cause } = event;
  return {
    ...key(receiver, event),
    event_action: 'trigger',
    payload: {
      summary: plainLine([headline(event), cause].filter(Boolean).join(': '), 1_024),
      source: repository || 'deploy-actions',
      severity: 'error',
      component: service,
      group: environment,
      class: 'deployment',
      custom_details: { version, cause: plainLine(cause, 2_000), stage: event.stage },
    },
    links: pagesOf(event).map(({ title, url }) => ({ href: url, text: title })),
  };
}

/** Runs of text have no markup, other than text blocks: https://adaptivecards.io/explorer/TextRun.html */
function teamsCard(event: DeploymentEvent): object {
  const { version, actor, cause, fields } = event;
  const lines = [`${version} by ${actor}`, cause, ...[...fields].map(([name, value]) => `${name}: ${value}`)];
  const run = (text: string, more: object = {}) => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: plainLine(text, 1_000), ...more }],
  });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      run(`${SAID[event.stage].sign} ${event.title || headline(event)}`, { weight: 'Bolder', size: 'Large' }),
      ...lines
        .slice(0, 15)
        .filter((line) => line.trim() !== '')
        .map((line) => run(line)),
    ],
    actions: pagesOf(event).map((page) => ({ type: 'Action.OpenUrl', ...page })),
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }],
  };
}

/** Where a person goes from an alert or a card. */
const pagesOf = ({ runUrl, runbookUrl }: DeploymentEvent) =>
  [
    { title: 'Run', url: runUrl },
    { title: 'Runbook', url: runbookUrl },
  ].filter(({ url }) => url !== '');

const headline = ({ service, environment, stage }: DeploymentEvent): string =>
  `${[service || 'Deployment', environment && `to ${environment}`].filter(Boolean).join(' ')} ${SAID[stage].words}`;
