import { defineFailures, type Failure } from '../failure.ts';

export const kubernetesFailures = defineFailures({
  KUBERNETES_UNREACHABLE: {
    meaning: 'The Kubernetes API does not answer.',
    remedy:
      'Check the server address in the kubeconfig, and that this runner may reach it (network, firewall, private endpoint).',
  },
  KUBERNETES_UNAUTHORIZED: {
    meaning: 'The Kubernetes API does not accept the credentials of the kubeconfig.',
    remedy: 'Check the token or role of this step; on EKS that the role has an access entry for the cluster.',
  },
  KUBERNETES_FORBIDDEN: {
    meaning: 'The identity of the kubeconfig may not do what is needed.',
    remedy: 'Grant it the Role in the README of k8s-deploy.',
  },
  KUBERNETES_REFUSED: {
    meaning: 'The Kubernetes API or an admission webhook refuses an object.',
    remedy: 'Correct what the message names in the manifest.',
  },
  KUBERNETES_CONFLICT: {
    meaning: 'Somebody else owns a field that the manifests set.',
    remedy:
      'Take the field out of the manifests, or set `force-conflicts: true` once to take it over from its owner.',
  },
  KUBERNETES_UNKNOWN_KIND: {
    meaning: 'The cluster does not know the kind of an object.',
    remedy: 'Install its CustomResourceDefinition first, or correct apiVersion and kind.',
  },
  KUBERNETES_ERROR: {
    meaning: 'The Kubernetes API answered with an error.',
    remedy: 'Read its answer in the message; if it is about load or time, run again.',
  },
});

/** The API's own form of an error. */
export type Status = {
  readonly message?: string;
  readonly reason?: string;
  readonly code?: number;
};

/** The failure that an answer of the API is, in its own words. `what` says what was tried: `apply Deployment/shop`. */
export function failureOf(status: number, body: string, what: string): Failure {
  const said = messageOf(body);
  const message = `Cannot ${what}: ${said}`;
  if (status === 401) return kubernetesFailures.KUBERNETES_UNAUTHORIZED(message);
  if (status === 403 && /is forbidden: User |cannot .* resource/.test(said))
    return kubernetesFailures.KUBERNETES_FORBIDDEN(message);
  if (status === 409 && /conflict with/.test(said)) return kubernetesFailures.KUBERNETES_CONFLICT(message);
  if ([400, 403, 404, 409, 413, 415, 422].includes(status))
    return kubernetesFailures.KUBERNETES_REFUSED(message);
  // kubectl proxy answers 502 when it cannot reach the server or get credentials, in plain text.
  if (status === 502) return kubernetesFailures.KUBERNETES_UNREACHABLE(message);
  return kubernetesFailures.KUBERNETES_ERROR(`${message} (HTTP ${status})`);
}

function messageOf(body: string): string {
  try {
    const { message } = JSON.parse(body) as Status;
    if (message) return message;
  } catch {
    // Not JSON: a proxy's own text.
  }
  return body.trim().slice(0, 500) || 'no reason given';
}
