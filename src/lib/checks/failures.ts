import { defineFailures } from '../../failure.ts';

export const checkFailures = defineFailures({
  CHECK_BLOCKED: {
    meaning:
      'The release may not go on: the message names each check that failed or that nothing is known of.',
    remedy:
      'Mend what the list names and run this again. What must go out all the same needs a waiver by a team that the environment names under `waivers`.',
  },
  EVIDENCE_UNREADABLE: {
    meaning: 'A service that has evidence does not answer, or refuses the credentials of the step.',
    remedy: 'Check the credentials and the address that the message names.',
  },
  CHECK_WAIVERS_INVALID: {
    meaning: 'The input `waivers` is not a list of waivers; the message names each problem.',
    remedy:
      'Write a YAML list whose entries have `check`, `team`, `reason` and `until`, such as `[{ check: coverage, team: platform, reason: INC-7, until: 2026-12-01 }]`.',
  },
});
