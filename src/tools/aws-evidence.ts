import { checkFailures } from '../lib/checks/failures.ts';

export type AwsPlace = {
  readonly region: string;
  /** Another address than that of AWS; undefined takes the region's own. */
  readonly endpoint: string | undefined;
  readonly signal: AbortSignal;
};

type Settings = { readonly region: string; readonly maxAttempts: number; readonly endpoint?: string };

const REFUSED =
  /AccessDenied|UnauthorizedOperation|Credentials|UnrecognizedClient|ExpiredToken|InvalidClientTokenId/;

/**
 * Asks AWS something that is evidence, by the credentials of the step. `permission` is what it needs, such as
 * `rds:DescribeDBSnapshots`. @throws EVIDENCE_UNREADABLE
 */
export async function evidenceOf<T>(
  permission: string,
  { region, endpoint, signal }: AwsPlace,
  ask: (settings: Settings) => Promise<T>,
): Promise<T> {
  try {
    return await ask({ region, maxAttempts: 3, ...(endpoint === undefined ? {} : { endpoint }) });
  } catch (error) {
    signal.throwIfAborted();
    // An error in our own code is not an answer of AWS.
    if (error instanceof TypeError || error instanceof ReferenceError) throw error;
    const { name, message } = error as Error;
    const needs = REFUSED.test(name) ? ` (needs ${permission})` : '';
    throw checkFailures.EVIDENCE_UNREADABLE(`${permission}: ${name}: ${message}${needs}`, { cause: error });
  }
}
