import { defineFailures } from '../../failure.ts';

export const buildFailures = defineFailures({
  BUILD_STEP_FAILED: {
    meaning: 'A step of the Dockerfile failed; the message has its command, its line and its last words.',
    remedy: 'Mend this step. It fails the same way on your machine with `docker build`.',
  },
  BUILD_DOCKERFILE_INVALID: {
    meaning: 'The Dockerfile is missing or cannot be read.',
    remedy: 'Check the inputs `context` and `file`, and the line that is named.',
  },
  BUILD_TARGET_UNKNOWN: {
    meaning: 'The Dockerfile has no stage of the name in `target`.',
    remedy: 'Correct `target`, or name the stage with `FROM … AS <name>`.',
  },
  BUILD_IMAGE_MISSING: {
    meaning: 'An image that the Dockerfile builds on, or the repository that is pushed to, does not exist.',
    remedy: 'Check its name and tag; a private one looks missing to who is not logged in.',
  },
  BUILD_REGISTRY_REFUSED: {
    meaning: 'A registry refused the login, the pull or the push.',
    remedy: 'Log in to that registry before this step, with a user who may do this.',
  },
  BUILD_REGISTRY_UNREACHABLE: {
    meaning: 'A registry did not answer or broke off, several times.',
    remedy:
      'Run the job again; if it happens again, look at the state of the registry and at the proxy of the runner.',
  },
  BUILD_NEEDS_BUILDER: {
    meaning: 'The builder cannot do what is asked for.',
    remedy:
      "Add docker/setup-buildx-action before this step, or switch on containerd's image store in the Docker engine.",
  },
  BUILD_NOT_NAMED: {
    meaning: 'The image has no name to be pushed or loaded under.',
    remedy: 'Give `images`, and `tags` with a rule that makes a tag for this event.',
  },
  BUILD_MERGE_CONFLICT: {
    meaning: 'Two of the images that are merged are for the same platform.',
    remedy: 'Give each platform once in `sources`: one build a platform, each with its own `platforms`.',
  },
  BUILD_MERGE_INCOMPLETE: {
    meaning: 'A platform is missing among the images that are merged.',
    remedy:
      'Look at the build of that platform: its output `image` did not come to `sources`. Give every leg of a matrix an output of its own name.',
  },
  BUILD_TAG_RULE: {
    meaning: 'An expression in a tag rule or a label cannot be filled for this event.',
    remedy: 'Correct the rule that is named.',
  },
  BUILD_SECRET_MISSING: {
    meaning: 'A secret for the build is not in the environment of this step.',
    remedy:
      'Set it in the `env:` of this step, and name the variable in `secrets` as `id=VARIABLE`. Values do not belong there.',
  },
  BUILD_FAILED: {
    meaning:
      'The build failed for a reason that is not known here; the message has the last words of buildx.',
    remedy: 'Read the log above it.',
  },
});
