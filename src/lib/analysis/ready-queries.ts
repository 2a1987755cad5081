/** The queries for the usual metrics of one kind of traffic, with `{{selector}}` and `{{window}}` left open. */
export type ReadyQueries = {
  readonly errors: string;
  readonly total: string;
  /** 95th percentile of the response time. */
  readonly latency: string;
  /** Milliseconds in the unit of the latency: 1000 for seconds. */
  readonly unitMs: number;
};

const increase = (metric: string, matchers = '') =>
  `sum(increase(${metric}{{{selector}}${matchers}}[{{window}}]))`;
const p95 = (bucket: string) =>
  `histogram_quantile(0.95, sum by (le) (rate(${bucket}{{{selector}}}[{{window}}])))`;

/** Prometheus: the names that these programs give their metrics by default, and the labels for a status of 5xx. */
const PROMETHEUS: Readonly<Record<string, ReadyQueries>> = {
  // https://kubernetes.github.io/ingress-nginx/user-guide/monitoring/
  'nginx-ingress': {
    errors: increase('nginx_ingress_controller_requests', ',status=~"5.."'),
    total: increase('nginx_ingress_controller_requests'),
    latency: p95('nginx_ingress_controller_request_duration_seconds_bucket'),
    unitMs: 1000,
  },
  // https://istio.io/latest/docs/reference/config/metrics/
  istio: {
    errors: increase('istio_requests_total', ',reporter="destination",response_code=~"5.."'),
    total: increase('istio_requests_total', ',reporter="destination"'),
    latency: p95('istio_request_duration_milliseconds_bucket'),
    unitMs: 1,
  },
  // Envoy and the Gateway API implementations on it: https://www.envoyproxy.io/docs/envoy/latest/configuration/upstream/cluster_manager/cluster_stats
  envoy: {
    errors: increase('envoy_cluster_upstream_rq', ',envoy_response_code=~"5.."'),
    total: increase('envoy_cluster_upstream_rq'),
    latency: p95('envoy_cluster_upstream_rq_time_bucket'),
    unitMs: 1,
  },
  // Micrometer; the buckets need management.metrics.distribution.percentiles-histogram.http.server.requests=true.
  'spring-boot': {
    errors: increase('http_server_requests_seconds_count', ',status=~"5.."'),
    total: increase('http_server_requests_seconds_count'),
    latency: p95('http_server_requests_seconds_bucket'),
    unitMs: 1000,
  },
  // prom-client and its middlewares, which call the label status_code, status or code.
  node: {
    errors: ['status_code', 'status', 'code']
      .map((label) => increase('http_request_duration_seconds_count', `,${label}=~"5.."`))
      .join(' or '),
    total: increase('http_request_duration_seconds_count'),
    latency: p95('http_request_duration_seconds_bucket'),
    unitMs: 1000,
  },
  'http-requests-total': {
    errors: ['status', 'code', 'status_code']
      .map((label) => increase('http_requests_total', `,${label}=~"5.."`))
      .join(' or '),
    total: increase('http_requests_total'),
    latency: p95('http_request_duration_seconds_bucket'),
    unitMs: 1000,
  },
};

/** CloudWatch: https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html */
const CLOUDWATCH: Readonly<Record<string, ReadyQueries>> = {
  alb: {
    errors: 'AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum {{selector}}',
    total: 'AWS/ApplicationELB RequestCount Sum {{selector}}',
    latency: 'AWS/ApplicationELB TargetResponseTime p95 {{selector}}',
    unitMs: 1000,
  },
};

/** Datadog's APM: https://docs.datadoghq.com/tracing/metrics/metrics_namespace/ */
const DATADOG: Readonly<Record<string, ReadyQueries>> = {
  apm: {
    errors: 'sum:trace.http.request.errors{{{selector}}}.as_count()',
    total: 'sum:trace.http.request.hits{{{selector}}}.as_count()',
    latency: 'p95:trace.http.request{{{selector}}}',
    unitMs: 1000,
  },
};

export const PROVIDERS = ['prometheus', 'datadog', 'cloudwatch', 'json'] as const;
export type Provider = (typeof PROVIDERS)[number];

const READY: Readonly<Record<Provider, Readonly<Record<string, ReadyQueries>>>> = {
  prometheus: PROMETHEUS,
  cloudwatch: CLOUDWATCH,
  datadog: DATADOG,
  json: {},
};

/** The ready queries of a name with a provider's label matchers put in. @throws Error that says which names there are */
export function readyQueries(provider: Provider, name: string, selector: string): ReadyQueries {
  const known = READY[provider];
  const found = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!found)
    throw new Error(
      `"${name}" is not known for ${provider}; there are ${Object.keys(known).join(', ') || 'none, so give queries'}`,
    );
  const fill = (query: string) => withSelector(provider, query, selector);
  return {
    errors: fill(found.errors),
    total: fill(found.total),
    latency: fill(found.latency),
    unitMs: found.unitMs,
  };
}

function withSelector(provider: Provider, query: string, selector: string): string {
  const filled = query.replaceAll('{{selector}}', selector.trim() || (provider === 'datadog' ? '*' : ''));
  return provider === 'prometheus' ? filled.replaceAll('{,', '{') : filled;
}

/** The names of all ready queries, by provider, for documentation. */
export const readyNames = (provider: Provider): readonly string[] => Object.keys(READY[provider]);

/** `{{window}}` as the languages write it: `120s`. */
export const withWindow = (query: string, windowMs: number): string =>
  query.replaceAll('{{window}}', `${Math.max(1, Math.round(windowMs / 1000))}s`);
