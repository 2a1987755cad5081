import type { Clock } from '../../runtime/clock.ts';
import type { RenewedLogin } from '../registry/session.ts';
import type { EcrToken } from './ecr.ts';

/** A token with less than this left is renewed before it is used again: a large layer may take that long. */
const LEAST_LEFT_MS = 15 * 60_000;
/** A new token that is as short is used all the same, and not asked for at every request. */
const LEAST_PAUSE_MS = 60_000;

/** The login of ECR from a token that was just given, asked for again before it ends. Requests at once share one question. */
export function renewedLogin(
  given: EcrToken,
  renew: () => Promise<EcrToken>,
  clock: Pick<Clock, 'now'>,
): RenewedLogin {
  let token = Promise.resolve(given);
  let asked = clock.now();
  return async () => {
    const { expiresAt } = await token;
    const now = clock.now();
    if (expiresAt - now < LEAST_LEFT_MS && now - asked > LEAST_PAUSE_MS) {
      asked = now;
      const before = token;
      token = renew().catch(() => before); // The old one may still serve; if not, the registry says so.
    }
    return token;
  };
}
