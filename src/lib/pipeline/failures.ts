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
  PLAN_SERVICE_UNKNOWN: {
    meaning: 'The input `service` names none of the services in the configuration file.',
    remedy: 'Give one of the names under `services`.',
  },
  PLAN_NOT_PROMOTED: {
    meaning: 'The commit has not run in the environment that this one promotes from.',
    remedy:
      'Deploy the commit there first, then start this run again; or come in by a branch that `hotfix` allows.',
  },
  PLAN_TOO_MANY_STAGES: {
    meaning:
      'One event would deploy in more stages than the workflow has: environments come one after the other, and in each a service after those that it `needs`.',
    remedy:
      'Give the environments triggers of their own, let equal ones `promote` from the same environment, or need less between services.',
  },
  PLAN_FROZEN: {
    meaning: 'The environment is in a freeze now, at the start of the job that would deploy.',
    remedy: 'Start the job again after the freeze, or give `override-freeze` a reason; it is recorded.',
  },
  PLAN_VARIABLES_INVALID: {
    meaning: 'The input `variables` is no JSON object of texts.',
    remedy: 'Pass the expression `toJSON(vars)` as `variables`.',
  },
});
