import { defineFailures } from '../../failure.ts';

export const secretsFailures = defineFailures({
  SECRETS_NOT_IN_SYNC: {
    meaning: 'A secret is not in sync, not opened, or not rotated; the message names each.',
    remedy:
      'Read the condition of the object in the cluster (`kubectl describe externalsecret …`) or the rotation in Secrets Manager, mend it, and run again: nothing was rolled out.',
  },
  SECRETS_UNKNOWN: {
    meaning: 'Nothing is known of the secrets: none was found, or a question was not answered.',
    remedy:
      'Check `namespace`, `external-secrets` and `secret-ids`. Leave this step out where there is no such secret.',
  },
  SECRETS_TWO_CLUSTERS: {
    meaning: 'Both `cluster` and `kubeconfig` are given.',
    remedy: 'Give one of them.',
  },
});
