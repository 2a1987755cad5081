import { parsePath, parseUrl } from '../../lib/smoke/parse-http.ts';
import { OUTCOMES } from '../../lib/smoke/progress.ts';
import { parseStatuses } from '../../lib/smoke/status.ts';
import { parseVersionSource } from '../../lib/smoke/version.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, integer, keyValues, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

export const smokeTest = defineAction({
  name: 'smoke-test',
  description: 'Finds out whether the new version really answers, on every pod and at the public address',
  branding: { icon: 'check-circle', color: 'green' },
  inputs: {
    url: inputKind(parseUrl).optional({
      description: 'Public address to ask, such as `https://shop.example.com/health`.',
    }),
    expect: inputKind(parseStatuses).withDefault('200', {
      description:
        'HTTP status that is right: `200`, `2xx`, `200-299` or several with commas. For `url` and `service`.',
    }),
    checks: text.optional({
      description:
        'More checks as YAML, or the path of a YAML file in the repository, such as `.github/smoke.yml`.',
    }),
    service: text.optional({
      description: 'Kubernetes Service of which every pod is asked by itself, such as `shop`.',
    }),
    namespace: text.withDefault('default', { description: 'Namespace of the Service.' }),
    port: text.optional({
      description:
        'Port of the Service by name or number, or any port number of its pods. Default: its first port.',
    }),
    via: oneOf('pod', 'port-forward', 'service-proxy', 'ephemeral-pod').withDefault('pod', {
      description:
        'The way to the Service: `pod` and `port-forward` ask every pod (through the API server, or through `kubectl port-forward`); `service-proxy` asks whichever pod the API server picks; `ephemeral-pod` asks the Service by its name from a pod of its own inside the cluster, as its clients do.',
    }),
    'pod-image': text.withDefault('docker.io/curlimages/curl:8.10.1', {
      description: 'Image of that pod: any with `curl` 7.70 or newer and `sleep`.',
    }),
    path: inputKind(parsePath).optional({
      description:
        'Path that the pods are asked for, and `url` too when that has none. Default: `/health` for the pods.',
    }),
    secrets: keyValues.withDefault('', {
      description:
        'Secret values, one `NAME=value` a line, that `checks` use as `{{NAME}}`. They are shown nowhere.',
      secret: true,
    }),
    version: text.optional({
      description:
        'Version that must answer, such as `1.4.0` or a commit. A leading `v` does not count, and a commit may be shortened to 7 digits.',
    }),
    'version-from': inputKind(parseVersionSource).withDefault('json:$.version', {
      description: 'Where an answer says its version: `json:<JSONPath>`, `header:<name>` or `text`.',
    }),
    image: text.optional({
      description:
        'Image that every pod must run, with its digest (`registry/shop@sha256:…`): a second witness beside the version.',
    }),
    playwright: text.optional({
      description:
        'Folder with the Playwright tests of the repository, such as `e2e`. They run against `url` (as `BASE_URL`) once all checks passed, and their report is folded in.',
    }),
    consecutive: integer(1, 100).withDefault('3', {
      description: 'Right answers in a row, from every pod, that make a check pass.',
    }),
    deadline: duration.withDefault('2m', {
      description: 'How long to wait for the service to be ready, such as `90s` or `5m`.',
    }),
    interval: duration.withDefault('1s', {
      description: 'Time between two attempts, such as `500ms` or `2s`.',
    }),
    timeout: duration.withDefault('10s', { description: 'Longest time for one request, such as `5s`.' }),
    cluster: text.optional({
      description:
        'Name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
    }),
    region: text.optional({ description: 'Region of that cluster. Default is that of the AWS credentials.' }),
    kubeconfig: text.optional({
      description:
        'Path of a kubeconfig file. Default: what kubectl uses by itself (`KUBECONFIG`, `~/.kube/config`).',
    }),
  },
  outputs: {
    outcome: output.oneOf(OUTCOMES, 'How the test ended.'),
    cause: output.text('The first check that did not pass, and why; empty when all did.'),
    report: output.text('Path of the JSON report with every check, its attempts and answers.'),
    junit: output.text('Path of the same as JUnit XML.'),
  },
});
