import { defineFailures } from '../../failure.ts';

export const deployFailures = defineFailures({
  DEPLOY_SUPERSEDED: {
    meaning:
      'Somebody else changed a workload while it was being deployed, so this release is not the one that runs.',
    remedy:
      'Look for another pipeline, an operator or a person that deploys the same workload; run again if this release should be live.',
  },
  DEPLOY_REFUSED: {
    meaning:
      'The cluster would refuse objects or pods of this release; a dry run says so. Nothing was changed.',
    remedy: 'Correct what the message names.',
  },
  DEPLOY_CANCELLED: {
    meaning: 'The run was cancelled during the rollout; the release before was put back.',
    remedy: 'Run again when the release should go out.',
  },
  DEPLOY_ROLLBACK_FAILED: {
    meaning: 'Going back to an earlier release failed.',
    remedy: 'Act by hand now, with the commands in the message.',
  },
  DEPLOY_ANALYSIS: {
    meaning: 'The analysis of a canary did not find it good, or came to no verdict in time.',
    remedy: 'Read what the command or the report says; the release before serves all requests again.',
  },
  DEPLOY_NOTHING_PENDING: {
    meaning: 'There is nothing to promote or to abort.',
    remedy:
      'Use `operation: deploy` for a new release, or `operation: rollback` to go back from one that is done.',
  },
  DEPLOY_TWO_CLUSTERS: {
    meaning: 'Both `cluster` and `kubeconfig` are given, and they may mean different clusters.',
    remedy: 'Give only one of them.',
  },
  DEPLOY_NO_RELEASE_NAME: {
    meaning: 'The manifests have no workload to name the release after.',
    remedy: 'Set the input `release` to a name of your choice.',
  },
  DEPLOY_WHICH_RELEASE: {
    meaning: 'The namespace has records of several releases, or of none, so it is not clear which is meant.',
    remedy: 'Set the input `release` to one of the names in the message, or check `namespace`.',
  },
});
