import { checkFailures } from '../lib/checks/failures.ts';
import type { Alert, AlertFacts } from '../lib/checks/judge-alerts.ts';
import { isObject, type Json, objectAt, objectsAt, textAt } from '../lib/scan/shape.ts';
import type { Http } from '../runtime/http.ts';
import { askJson } from './metric-source.ts';

/** Alerts as their provider has them now. @throws EVIDENCE_UNREADABLE, METRICS_FORBIDDEN, METRICS_QUERY_REFUSED */
export type ReadAlerts = () => Promise<AlertFacts>;

type Site = { readonly http: Http; readonly signal: AbortSignal; readonly url: string };

async function ask(site: Site, path: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  const { http, signal, url } = site;
  const answer = await askJson(http, { url: `${url.replace(/\/+$/, '')}${path}`, headers, signal });
  if ('json' in answer) return answer.json;
  const said = 'said' in answer.reading ? String(answer.reading.said) : 'no answer';
  throw checkFailures.EVIDENCE_UNREADABLE(`${new URL(url).host}: ${said}`);
}

/** https://prometheus.io/docs/prometheus/latest/querying/api/#rules; `matching` is `label=value`. */
export const prometheusAlerts =
  (site: Site, token: string | undefined, matching: string | undefined): ReadAlerts =>
  async () => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await ask(site, '/api/v1/rules?type=alert', headers);
    const groups = objectsAt(objectAt(isObject(answer) ? answer : {}, 'data'), 'groups');
    const rules = groups
      .flatMap((group) => objectsAt(group, 'rules'))
      .filter((rule) => hasLabel(rule, matching));
    return { alerts: rules.map(alertOfRule), url: `${site.url.replace(/\/+$/, '')}/alerts` };
  };

function hasLabel(rule: Json, matching: string | undefined): boolean {
  if (matching === undefined) return true;
  const at = matching.indexOf('=');
  return textAt(objectAt(rule, 'labels'), matching.slice(0, at)) === matching.slice(at + 1);
}

function alertOfRule(rule: Json): Alert {
  const healthy = textAt(rule, 'health') === 'ok';
  const state = textAt(rule, 'state') === 'firing' ? 'firing' : healthy ? 'quiet' : 'no-data';
  return { name: textAt(rule, 'name'), state, notifies: undefined };
}

/** https://docs.datadoghq.com/api/latest/monitors/; `matching` are tags, separated by commas. */
export const datadogMonitors =
  (site: Site, keys: { readonly apiKey: string; readonly appKey: string }, matching: string): ReadAlerts =>
  async () => {
    const headers = { 'dd-api-key': keys.apiKey, 'dd-application-key': keys.appKey };
    const query = new URLSearchParams({ monitor_tags: matching, page: '0', page_size: '1000' });
    const answer = await ask(site, `/api/v1/monitor?${query}`, headers);
    const monitors = (Array.isArray(answer) ? answer : []).filter(isObject);
    return { alerts: monitors.map(alertOfMonitor), url: 'https://app.datadoghq.com/monitors/manage' };
  };

function alertOfMonitor(monitor: Json): Alert {
  const state = textAt(monitor, 'overall_state');
  const muted = Object.keys(objectAt(objectAt(monitor, 'options'), 'silenced')).length > 0;
  const told = /@[\w-]/.test(textAt(monitor, 'message'));
  return {
    name: textAt(monitor, 'name'),
    state: state === 'Alert' ? 'firing' : ['OK', 'Warn'].includes(state) ? 'quiet' : 'no-data',
    notifies: told && !muted,
  };
}
