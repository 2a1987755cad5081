import { defineFailures } from '../../failure.ts';

export const planFailures = defineFailures({
  PLAN_CONFIG_MISSING: {
    meaning: 'There is no configuration file at the path that `config` names.',
    remedy:
      'Write `.github/deploy.yml`; the smallest has a service and an environment: `services: { api: {} }` and `environments: { production: { branch: main } }`. Check that a checkout step runs before this one.',
  },
  PLAN_CONFIG_INVALID: {
    meaning: 'The configuration file has mistakes; each is an annotation with its line and column.',
    remedy: 'Correct the lines that the message names.',
  },
  PLAN_ENVIRONMENT_UNKNOWN: {
    meaning: 'The input `environment` names none of the environments in the configuration file.',
    remedy: 'Give one of the names under `environments`.',
  },
  PLAN_NOT_PROMOTED: {
    meaning: 'The commit has not run in the environment that this one promotes from.',
    remedy:
      'Deploy the commit there first, then start this run again; or come in by a branch that `hotfix` allows.',
  },
  PLAN_VARIABLES_INVALID: {
    meaning: 'The input `variables` is no JSON object of texts.',
    remedy: 'Pass the expression `toJSON(vars)` as `variables`.',
  },
});
