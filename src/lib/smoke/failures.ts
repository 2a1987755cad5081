import { defineFailures } from '../../failure.ts';

export const smokeFailures = defineFailures({
  SMOKE_CONFIG_INVALID: {
    meaning:
      'There is nothing to check, or the checks are not written as they should be; the message names each place.',
    remedy: 'Give `url`, `service` or `checks`, and correct the fields that the message names.',
  },
  SMOKE_FAILED: {
    meaning: 'The service answers, but not as it should.',
    remedy: 'Read the expected and actual values above; the JSON report has every answer.',
  },
  SMOKE_WRONG_VERSION: {
    meaning: 'Something else than the expected version still answers when the deadline is over.',
    remedy:
      'See which pods are named: an old pod that does not go, a rollout that stopped, or a cache in front of the service.',
  },
  SMOKE_UNREACHABLE: {
    meaning: 'There was no answer at all until the deadline.',
    remedy:
      'Check the address, the port and the Service, and that network policies and certificates let this runner in.',
  },
  SMOKE_TIMED_OUT: {
    meaning: 'The service was not ready when the deadline was over.',
    remedy: 'Read the last answer; raise `deadline` if the service is only slow to start.',
  },
});
