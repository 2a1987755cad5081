import { defineFailures } from '../../failure.ts';

export const analysisFailures = defineFailures({
  ANALYSIS_CONFIG_INVALID: {
    meaning:
      'The conditions are not written as they should be, or there are none; the message names each place.',
    remedy: 'Correct the fields that the message names.',
  },
  ANALYSIS_ROLL_BACK: {
    meaning: 'The release breaks a condition for sure.',
    remedy:
      'Roll back with `operation: rollback` of k8s-deploy, then read the value, the bound and the query of the condition.',
  },
  ANALYSIS_INCONCLUSIVE: {
    meaning: 'The release could be shown to be neither good nor bad. Nothing is rolled back.',
    remedy:
      'Look at the metrics yourself. Watch longer, send more traffic, or say in `on-no-data` and `on-inconclusive` what shall follow.',
  },
});
