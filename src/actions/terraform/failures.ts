import { defineFailures } from '../../failure.ts';

export const runFailures = defineFailures({
  TERRAFORM_DESTROY_STOPPED: {
    meaning: 'The plan would lose resources that are protected.',
    remedy:
      'If that is meant, name each address in `allow-destroy`. If not: a block or a module that is gone from the configuration takes `prevent_destroy` with it; bring it back.',
  },
  TERRAFORM_PLAN_REFUSED: {
    meaning: 'Terraform refuses to make this plan; the report shows what it would do.',
    remedy: 'Read its words in the message. `prevent_destroy` is one reason.',
  },
  TERRAFORM_NOT_APPROVED: {
    meaning: 'What would be applied now is not what was approved; nothing was applied.',
    remedy: 'Look at the difference in the report, and approve the new digest if it is right.',
  },
  TERRAFORM_INPUTS_CONTRADICT: {
    meaning: 'Inputs of this step do not go together.',
    remedy: 'Correct them as the message says.',
  },
  TERRAFORM_APPLY_FAILED: {
    meaning: 'Applying ended with an error; what was done until then stays done.',
    remedy: 'Read the words of the provider, then plan again: the state knows what is there.',
  },
  TERRAFORM_STATE_NOT_SAVED: {
    meaning: 'The changes were made, but the state that knows of them could not be saved.',
    remedy:
      'Do not plan or apply before it is saved: `terraform state push errored.tfstate`, with the file of the output `errored-state`.',
  },
  TERRAFORM_LOCK_CHANGED: {
    meaning: 'The lock is not the one that should be broken.',
    remedy: 'Somebody else works with the state now. Wait for that run.',
  },
});
