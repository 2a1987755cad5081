import { defineFailures } from '../../failure.ts';

export const resourcesFailures = defineFailures({
  RESOURCES_INPUT_MISSING: {
    meaning:
      'A source of usage lacks inputs that it needs, or nothing is to be looked at; the message names them.',
    remedy: 'Give these inputs in the `with:` block of this step.',
  },
  RESOURCES_USAGE_INVALID: {
    meaning: 'The file of usage is not what its source writes.',
    remedy: 'Make it by `krr simple --formatter json`, and check that it is not empty.',
  },
});
