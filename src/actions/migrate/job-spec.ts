import { oneOf, text } from '../../runtime/input-kinds.ts';

/** The inputs about where the tool is run. */
export const jobInputs = {
  via: oneOf('runner', 'kubernetes-job').withDefault('runner', {
    description:
      'Where the tool is run: on the `runner`, or, for a database that only the cluster reaches, in a `kubernetes-job` with the new image.',
  }),
  image: text.optional({
    description:
      'For a Job: the image that is to be deployed, with the migrations and their tool in it, such as the output `image` of build-image. `directory` is below its working directory.',
  }),
  'node-image': text.optional({
    description:
      'For a Job whose image has no Node 24: an image to take `node` from, such as `node:24-bookworm-slim`, or `node:24-alpine` for an image of Alpine.',
  }),
  namespace: text.withDefault('default', {
    description: 'For a Job: the namespace it runs in.',
  }),
  'service-account': text.optional({
    description:
      'For a Job: the service account of its pod, such as one with `imagePullSecrets`. That of the namespace when not given.',
  }),
  cluster: text.optional({
    description:
      'For a Job: the name of an EKS cluster, instead of a kubeconfig. Needs the `aws` CLI and AWS credentials.',
  }),
  kubeconfig: text.optional({
    description:
      'For a Job: the path of the kubeconfig. Default is the variable KUBECONFIG, then `~/.kube/config`.',
  }),
} as const;
