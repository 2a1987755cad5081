import { defineFailures } from '../../failure.ts';

export const jobFailures = defineFailures({
  MIGRATE_JOB_INPUTS: {
    meaning: 'With `via: kubernetes-job` some inputs are missing, or cannot be used. Nothing was changed.',
    remedy: 'Correct the inputs that the message names.',
  },
  MIGRATE_JOB_NOT_STARTED: {
    meaning: 'The Job in the cluster could not start, so no migration was begun. Nothing was changed.',
    remedy: 'Correct what the message names; the Job is removed.',
  },
  MIGRATE_JOB_NODE: {
    meaning: 'The image has no Node 24, with which this action runs itself inside it. Nothing was changed.',
    remedy:
      'Give `node-image` an image that has it and that fits the C library of yours, such as `node:24-bookworm-slim` or `node:24-alpine`.',
  },
  MIGRATE_JOB_LOST: {
    meaning: 'The Job in the cluster ended without a result, so it is not known what is in the database.',
    remedy:
      'Run the step again with `operation: status`: it waits for what is still at work and says what is applied.',
  },
});
