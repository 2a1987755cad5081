/** Upper bounds of the buckets in seconds, those that Prometheus' own libraries use. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] as const;

type Histogram = { readonly counts: number[]; sum: number; count: number };

export type Metrics = {
  /** Counts one answered request. `route` must be a template (`/orders/:id`): a path would make a series for every id. */
  readonly observe: (request: { method: string; route: string; status: number; seconds: number }) => void;
  /** Everything counted so far, in the Prometheus text format 0.0.4. */
  readonly render: () => string;
};

export function createMetrics(version: string): Metrics {
  const totals = new Map<string, number>();
  const durations = new Map<string, Histogram>();
  return {
    observe({ method, route, status, seconds }) {
      const where = labels({ method, route });
      const total = labels({ method, route, status: String(status) });
      totals.set(total, (totals.get(total) ?? 0) + 1);
      const histogram = durations.get(where) ?? { counts: buckets.map(() => 0), sum: 0, count: 0 };
      durations.set(where, histogram);
      addTo(histogram, seconds);
    },
    render: () => [...info(version), ...counter(totals), ...histograms(durations), ''].join('\n'),
  };
}

function addTo(histogram: Histogram, seconds: number): void {
  histogram.sum += seconds;
  histogram.count += 1;
  // Buckets are cumulative: an observation belongs to every bucket whose bound it does not exceed.
  buckets.forEach((bound, index) => {
    if (seconds <= bound) histogram.counts[index] = (histogram.counts[index] ?? 0) + 1;
  });
}

const info = (version: string): string[] => [
  '# HELP shop_build_info The running version; always 1.',
  '# TYPE shop_build_info gauge',
  `shop_build_info{${labels({ version })}} 1`,
];

const counter = (totals: ReadonlyMap<string, number>): string[] => [
  '# HELP http_requests_total Requests answered.',
  '# TYPE http_requests_total counter',
  ...[...totals].map(([name, value]) => `http_requests_total{${name}} ${value}`),
];

const histograms = (durations: ReadonlyMap<string, Histogram>): string[] => [
  '# HELP http_request_duration_seconds Time from the request to the end of its answer.',
  '# TYPE http_request_duration_seconds histogram',
  ...[...durations].flatMap(([name, { counts, sum, count }]) => [
    ...buckets.map(
      (bound, index) => `http_request_duration_seconds_bucket{${name},le="${bound}"} ${counts[index]}`,
    ),
    `http_request_duration_seconds_bucket{${name},le="+Inf"} ${count}`,
    `http_request_duration_seconds_sum{${name}} ${sum}`,
    `http_request_duration_seconds_count{${name}} ${count}`,
  ]),
];

const labels = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}="${escapeLabel(value)}"`)
    .join(',');

const escapeLabel = (value: string): string =>
  value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
