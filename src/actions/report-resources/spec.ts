import { defineAction } from '../../runtime/action.ts';
import { integer, list, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

const address = inputKind((raw) => {
  if (!/^https?:\/\/\S+$/.test(raw))
    throw new Error(`expected an address such as http://prometheus:9090, got "${raw}"`);
  return raw;
});

export const reportResources = defineAction({
  name: 'report-resources',
  description:
    'Says what is requested, used and advised, with guards before a number is advice; and what grows without an end.',
  branding: { icon: 'bar-chart-2', color: 'blue' },
  inputs: {
    namespaces: list.withDefault('', {
      description: 'Namespaces to look at, separated by commas, such as `shop,billing`.',
    }),
    usage: oneOf('none', 'krr', 'vpa', 'prometheus').withDefault('none', {
      description:
        'Where use comes from: `krr`, the JSON of Robusta KRR; `vpa`, the status of VerticalPodAutoscalers; `prometheus`.',
    }),
    'krr-report': text.optional({
      description: 'Path of the JSON that `krr simple --formatter json` wrote.',
    }),
    'prometheus-url': address.optional({
      description: 'Address of Prometheus, such as `http://prometheus.monitoring:9090`.',
    }),
    'metrics-token': text.optional({
      description: 'Bearer token for Prometheus, if it wants one.',
      secret: true,
    }),
    days: integer(7, 90).withDefault('7', {
      description: 'How many days of use Prometheus is asked for, at least 7.',
    }),
    'log-groups': list.withDefault('', {
      description:
        'Prefixes of CloudWatch log groups whose retention is looked at, such as `/aws/eks`; `*` is all.',
    }),
    'ecr-repositories': list.withDefault('', {
      description: 'ECR repositories whose lifecycle is looked at; `*` is all.',
    }),
    'drill-report': text.optional({
      description: 'Path of the report of the last recovery drill; its age is shown.',
    }),
    cluster: text.optional({
      description:
        'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
    }),
    region: text.optional({ description: 'AWS region. Default: `AWS_REGION`.' }),
    kubeconfig: text.optional({
      description: 'Path of the kubeconfig. Default is the variable KUBECONFIG, then `~/.kube/config`.',
    }),
  },
  outputs: {
    verdict: output.oneOf(
      ['fine', 'advice', 'unknown'],
      'Whether there is something to do; `unknown` when something could not be looked at. It never fails the step.',
    ),
    advice: output.integer('Number of requests that are worth a change.'),
    findings: output.integer('Number of other findings.'),
    report: output.text('Path of the JSON report.'),
  },
});
