import { checkFailures } from '../lib/checks/failures.ts';
import type { ContainerUsage } from '../lib/resources/usage.ts';
import { isObject, objectAt, objectsAt, textAt } from '../lib/scan/shape.ts';
import type { Http } from '../runtime/http.ts';
import { askJson } from './metric-source.ts';

type Site = {
  readonly http: Http;
  readonly url: string;
  readonly token: string | undefined;
  readonly signal: AbortSignal;
};
type Series = ReadonlyMap<string, number>;

/** The workload of a pod by how controllers name their pods; Prometheus alone does not know it. */
const workloadOf = (pod: string): string =>
  pod.replace(/-[a-z0-9]{6,10}-[a-z0-9]{5}$/, '').replace(/-\d+$/, '');

/**
 * Use over a window by cAdvisor's own metrics: CPU as 95th percentile, memory as maximum with 15 % on top, as KRR has
 * it. @throws EVIDENCE_UNREADABLE, METRICS_FORBIDDEN, METRICS_QUERY_REFUSED
 */
export async function prometheusUsage(
  site: Site,
  namespace: string,
  days: number,
): Promise<readonly ContainerUsage[]> {
  const of = `{namespace=${JSON.stringify(namespace)},container!="",container!="POD"}`;
  const memory = `container_memory_working_set_bytes${of}`;
  const requests = (resource: string) =>
    `max by (pod, container) (kube_pod_container_resource_requests{namespace=${JSON.stringify(namespace)},resource="${resource}"})`;
  const ask = (query: string) => instant(site, query);
  const [cpu, peak, points, cpuRequests, memoryRequests] = await Promise.all([
    ask(
      `max by (pod, container) (quantile_over_time(0.95, rate(container_cpu_usage_seconds_total${of}[5m])[${days}d:5m]))`,
    ),
    ask(`max by (pod, container) (max_over_time(${memory}[${days}d]))`),
    ask(`min by (pod, container) (count_over_time(${memory}[${days}d]))`),
    ask(requests('cpu')),
    ask(requests('memory')),
  ]);
  const keys = new Set([...cpu.keys(), ...peak.keys()]);
  const groups = Map.groupBy(keys, (key) =>
    JSON.stringify([workloadOf(JSON.parse(key)[0]), JSON.parse(key)[1]]),
  );
  return [...groups].map(([group, all]) => {
    const [workload, container] = JSON.parse(group) as [string, string];
    const used = { cpu: extreme(cpu, all, Math.max), memory: extreme(peak, all, Math.max) };
    return {
      namespace,
      kind: '',
      workload,
      container,
      cpu: { requested: extreme(cpuRequests, all, Math.max), used: used.cpu, advised: used.cpu },
      memory: {
        requested: extreme(memoryRequests, all, Math.max),
        used: used.memory,
        advised: used.memory === undefined ? undefined : used.memory * 1.15,
      },
      points: extreme(points, all, Math.min) ?? 0,
      peakMemory: used.memory,
    };
  });
}

function extreme(
  series: Series,
  keys: readonly string[],
  pick: (...values: number[]) => number,
): number | undefined {
  const values = keys.flatMap((key) => series.get(key) ?? []);
  return values.length === 0 ? undefined : pick(...values);
}

async function instant({ http, url, token, signal }: Site, query: string): Promise<Series> {
  const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const address = `${url.replace(/\/+$/, '')}/api/v1/query?${new URLSearchParams({ query })}`;
  const answer = await askJson(http, { url: address, headers, signal });
  if (!('json' in answer)) throw checkFailures.EVIDENCE_UNREADABLE('Prometheus does not answer.');
  const results = objectsAt(objectAt(isObject(answer.json) ? answer.json : {}, 'data'), 'result');
  return new Map(
    results.flatMap((result) => {
      const metric = objectAt(result, 'metric');
      const value = Number(Array.isArray(result['value']) ? result['value'][1] : Number.NaN);
      return Number.isFinite(value)
        ? [[JSON.stringify([textAt(metric, 'pod'), textAt(metric, 'container')]), value] as const]
        : [];
    }),
  );
}
