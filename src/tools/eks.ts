import { defineFailures } from '../failure.ts';
import type { Exec, ExecError } from '../runtime/exec.ts';

export const eksFailures = defineFailures({
  EKS_CLI_MISSING: {
    meaning: 'The `aws` CLI is not on the PATH.',
    remedy:
      'GitHub-hosted runners have it; install it on your own runner, or give a `kubeconfig` instead of `cluster`.',
  },
  EKS_CREDENTIALS: {
    meaning: 'There are no AWS credentials, or they are not accepted.',
    remedy: 'Sign in to AWS in an earlier step, such as aws-actions/configure-aws-credentials with a role.',
  },
  EKS_FORBIDDEN: {
    meaning: 'The AWS role may not describe the cluster.',
    remedy: 'Allow the role eks:DescribeCluster on this cluster.',
  },
  EKS_CLUSTER_MISSING: {
    meaning: 'There is no EKS cluster of that name in the region.',
    remedy: 'Check the inputs `cluster` and `region`, and which account the role belongs to.',
  },
  EKS_UNREADABLE: {
    meaning: 'The `aws` CLI answered something unexpected about the cluster.',
    remedy: 'Read its answer in the message.',
  },
});

export type EksCluster = { readonly cluster: string; readonly region: string | undefined };

/** What the programs that talk to AWS read: keys, role, region, endpoint, profile. */
export const AWS_ENVIRONMENT = ['AWS_*'];

/**
 * A kubeconfig for an EKS cluster, as JSON, which is YAML too. It has no token: kubectl asks the `aws` CLI for one
 * whenever the last has expired, so a release may take longer than the 15 minutes that a token lives.
 * https://docs.aws.amazon.com/eks/latest/userguide/create-kubeconfig.html
 */
export async function eksKubeconfig(exec: Exec, { cluster, region }: EksCluster): Promise<string> {
  const where = region === undefined ? [] : ['--region', region];
  const { endpoint, authority } = await describe(exec, cluster, where);
  const token = ['eks', 'get-token', '--cluster-name', cluster, ...where, '--output', 'json'];
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': cluster,
    contexts: [{ name: cluster, context: { cluster, user: cluster } }],
    clusters: [{ name: cluster, cluster: { server: endpoint, 'certificate-authority-data': authority } }],
    users: [
      {
        name: cluster,
        user: {
          exec: {
            apiVersion: 'client.authentication.k8s.io/v1beta1',
            command: 'aws',
            args: token,
            interactiveMode: 'Never',
          },
        },
      },
    ],
  });
}

async function describe(exec: Exec, cluster: string, where: readonly string[]) {
  const args = ['eks', 'describe-cluster', '--name', cluster, ...where, '--output', 'json'];
  const answer = await exec('aws', args, { inherit: AWS_ENVIRONMENT, timeoutMs: 20_000 }).catch((error) => {
    throw refusal(error as ExecError, cluster);
  });
  const found = parse(answer.stdout);
  if (!found.endpoint || !found.authority)
    throw eksFailures.EKS_UNREADABLE(
      `The cluster ${cluster} has no endpoint yet: ${answer.stdout.slice(0, 300)}`,
    );
  return found;
}

function parse(text: string): {
  readonly endpoint: string | undefined;
  readonly authority: string | undefined;
} {
  try {
    const { cluster } = JSON.parse(text) as {
      cluster?: { endpoint?: string; certificateAuthority?: { data?: string } };
    };
    return { endpoint: cluster?.endpoint, authority: cluster?.certificateAuthority?.data };
  } catch {
    return { endpoint: undefined, authority: undefined };
  }
}

/** The CLI says what is wrong in words that have not changed for years; anything else is passed on as it is. */
function refusal(error: ExecError, cluster: string): Error {
  if (error.name !== 'ExecError') return error;
  if (error.ending.kind === 'not-found') return eksFailures.EKS_CLI_MISSING();
  const message = `Cannot describe the EKS cluster ${cluster}: ${error.stderr.trim() || error.message}`;
  if (/ResourceNotFoundException/.test(message)) return eksFailures.EKS_CLUSTER_MISSING(message);
  if (/AccessDenied/.test(message)) return eksFailures.EKS_FORBIDDEN(message);
  if (/Unable to locate credentials|ExpiredToken|UnrecognizedClient|InvalidClientTokenId/.test(message))
    return eksFailures.EKS_CREDENTIALS(message);
  return eksFailures.EKS_UNREADABLE(message);
}
