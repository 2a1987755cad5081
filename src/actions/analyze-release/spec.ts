import { PROVIDERS } from '../../lib/analysis/ready-queries.ts';
import { POLICIES, VERDICTS } from '../../lib/analysis/verdict.ts';
import { parsePath, parseUrl } from '../../lib/smoke/parse-http.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, flag, keyValues, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

const address = inputKind(parseUrl);

export const analyzeRelease = defineAction({
  name: 'analyze-release',
  description:
    'Watches a release against its metrics and says whether to keep it or roll it back, or that nobody can know',
  branding: { icon: 'activity', color: 'orange' },
  inputs: {
    conditions: text.required({
      description:
        'What must hold, as YAML or the path of a YAML file: `error_rate_threshold: 5%`, `response_time_threshold: 2000ms`, `health_check_failures: 3`, `monitoring_duration: 10m`, and `queries` of your own.',
    }),
    provider: oneOf(...PROVIDERS).withDefault('prometheus', {
      description:
        'Where the metrics are: `prometheus`, `datadog`, `cloudwatch`, or `json` for any address that answers JSON.',
    }),
    url: address.optional({
      description:
        'Address of the provider, such as `http://prometheus.monitoring:9090`. Default for Datadog: `https://api.datadoghq.com`; CloudWatch needs none.',
    }),
    token: text.optional({
      description: 'Bearer token for Prometheus or JSON, if they want one.',
      secret: true,
    }),
    'api-key': text.optional({ description: 'API key of Datadog.', secret: true }),
    'app-key': text.optional({ description: 'Application key of Datadog.', secret: true }),
    region: text.optional({
      description:
        'AWS region of CloudWatch and of `cluster`, such as `eu-central-1`. Default: `AWS_REGION`.',
    }),
    metrics: text.optional({
      description:
        'Ready queries by name. Prometheus: `nginx-ingress`, `istio`, `envoy`, `spring-boot`, `node`, `http-requests-total`; CloudWatch: `alb`; Datadog: `apm`.',
    }),
    selector: text.withDefault('', {
      description:
        'Which series the ready queries mean, in the provider’s language: `namespace="shop",service="api"`, `service:api,env:prod` or `LoadBalancer=app/shop/1`.',
    }),
    values: keyValues.withDefault('', {
      description:
        'What `{{name}}` stands for in `selector` and in `conditions`, one `name=value` a line, such as `version=1.4.0`.',
    }),
    'health-url': address.optional({
      description: 'Address for `health_check_failures`, such as `https://shop.example.com/health`.',
    }),
    service: text.optional({
      description:
        'Kubernetes Service of which every pod is asked for `health_check_failures` through the API server, such as `shop`.',
    }),
    namespace: text.withDefault('default', { description: 'Namespace of that Service.' }),
    path: inputKind(parsePath).withDefault('/health', { description: 'Path that its pods are asked for.' }),
    port: text.optional({
      description:
        'Port of that Service by name or number, or any port number of its pods. Default: its first port.',
    }),
    cluster: text.optional({
      description:
        'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
    }),
    kubeconfig: text.optional({
      description:
        'Path of a kubeconfig file. Default: what kubectl uses by itself (`KUBECONFIG`, `~/.kube/config`).',
    }),
    duration: duration.withDefault('10m', { description: 'How long to watch, such as `10m`.' }),
    interval: duration.withDefault('30s', { description: 'Time between two measurements, such as `30s`.' }),
    window: duration.withDefault('2m', { description: 'How far each measurement looks back, such as `2m`.' }),
    'initial-delay': duration.withDefault('60s', {
      description: 'Time before the first measurement, for metrics arrive late. Such as `60s`.',
    }),
    'on-no-data': oneOf(...POLICIES).withDefault('hold', {
      description:
        'What follows when a condition had no data at all: `hold` (the step fails, nothing is rolled back), `keep` or `roll-back`.',
    }),
    'on-inconclusive': oneOf(...POLICIES).withDefault('hold', {
      description: 'What follows when the data prove nothing: `hold`, `keep` or `roll-back`.',
    }),
    'report-file': text.optional({
      description:
        'Path for the JSON report, such as `analysis.json`. Default: a file of its own beside the other temporary files of the runner.',
    }),
    'dry-run': flag.withDefault('false', {
      description: '`true`: watch and say the verdict, but never fail.',
    }),
  },
  outputs: {
    verdict: output.oneOf(VERDICTS, 'What to do with the release.'),
    cause: output.text('The first condition that is not kept, and why; empty when all are.'),
    report: output.text('Path of the JSON report with every window of every condition.'),
  },
});
