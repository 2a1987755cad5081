import { defineFailures, type Failure } from '../../failure.ts';

export const ecrFailures = defineFailures({
  ECR_ACCESS_DENIED: {
    meaning: 'The AWS role of this job may not do this; the message has the statement that is missing.',
    remedy: 'Add this statement to a policy of the role.',
  },
  ECR_CREDENTIALS_MISSING: {
    meaning: 'There are no AWS credentials in this job, or they are over.',
    remedy:
      'Add aws-actions/configure-aws-credentials before this step, with `permissions: id-token: write`.',
  },
  ECR_WRONG_ACCOUNT: {
    meaning: 'The credentials belong to another AWS account than the registry.',
    remedy:
      'Take the role of the account in the name of the registry, or set `cross-account: true` if this is meant.',
  },
  ECR_THROTTLED: {
    meaning: 'ECR said for a minute that there are too many requests.',
    remedy: 'Run the job again; if it happens often, ask AWS for a higher quota or start fewer jobs at once.',
  },
  ECR_UNREACHABLE: {
    meaning: 'The ECR API did not answer, or answered with errors of its own, several times.',
    remedy: 'Look at the state of AWS in that region and at the proxy of the runner.',
  },
  ECR_REFUSED: {
    meaning: 'ECR refused a request, for the reason that is quoted.',
    remedy: 'Read the reason of ECR.',
  },
});

/** What is known of an error of the AWS SDK. */
export type AwsError = {
  readonly name?: string;
  readonly message?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
};

/** What was asked: the action of IAM and the resource it needs. */
export type Permission = { readonly action: string; readonly resource: string };

const THROTTLED = /throttl|TooManyRequests|RequestLimitExceeded|SlowDown|rate exceeded/i;
const MISSING =
  /CredentialsProviderError|could not load credentials|ExpiredToken|UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|TokenRefreshRequired|InvalidIdentityToken/i;
const DENIED = /AccessDenied|UnauthorizedOperation|NotAuthorized|BlockedByOrganizationPolicy/i;
const NETWORK =
  /TimeoutError|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|EAI_AGAIN|socket hang up/;

export type ErrorKind = 'throttled' | 'unreachable' | 'credentials' | 'denied' | 'other';

/** What kind of error it is; only `throttled` and `unreachable` may go away by themselves. */
export function kindOfAwsError({ name = '', message = '', $metadata = {} }: AwsError): ErrorKind {
  const words = `${name} ${message}`;
  if (THROTTLED.test(words) || $metadata.httpStatusCode === 429) return 'throttled';
  if (MISSING.test(words)) return 'credentials';
  if (DENIED.test(words)) return 'denied';
  if (($metadata.httpStatusCode ?? 0) >= 500 || NETWORK.test(words)) return 'unreachable';
  return 'other';
}

/** The Failure for an error that does not go away. */
export function explainAwsError(error: AwsError, permission: Permission): Failure {
  const words = `${permission.action}: ${error.name ?? 'error'}: ${error.message ?? ''}`.trim();
  const options = { cause: error };
  switch (kindOfAwsError(error)) {
    case 'throttled':
      return ecrFailures.ECR_THROTTLED(words, options);
    case 'unreachable':
      return ecrFailures.ECR_UNREACHABLE(words, options);
    case 'credentials':
      return ecrFailures.ECR_CREDENTIALS_MISSING(words, options);
    case 'denied':
      return ecrFailures.ECR_ACCESS_DENIED(`${words}\nMissing statement:\n${statement(permission)}`, options);
    case 'other':
      return ecrFailures.ECR_REFUSED(words, options);
  }
}

export const statement = ({ action, resource }: Permission): string =>
  JSON.stringify({ Effect: 'Allow', Action: action, Resource: resource });
