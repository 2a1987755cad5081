import { defineFailures } from '../../failure.ts';

export const registryFailures = defineFailures({
  REGISTRY_UNREACHABLE: {
    meaning: 'A registry did not answer, or answered with errors of its own, several times.',
    remedy: "Look at the registry's state and at the proxy of the runner, then run the job again.",
  },
  REGISTRY_LOGIN_REFUSED: {
    meaning: 'A registry does not know this user, or the password or token is wrong or over.',
    remedy: 'Check `username` and `password`, or the role of this job. A token of ECR lives for 12 hours.',
  },
  REGISTRY_FORBIDDEN: {
    meaning: 'The user is known to the registry but may not do this.',
    remedy: 'Give this user or role the right to read and write in the repository.',
  },
  REGISTRY_REPOSITORY_MISSING: {
    meaning: 'The repository does not exist in the registry.',
    remedy: 'Make it first, or set `create: true` where it is ECR. Check account and region in its name.',
  },
  REGISTRY_CONTENT_MISSING: {
    meaning:
      'A part of the image, such as one of its platforms, is neither where it comes from nor where it goes to.',
    remedy:
      'An image that was pulled for one platform has only that one: name it by its digest in the registry it came from, and all of it is copied from there.',
  },
  REGISTRY_REFUSED: {
    meaning: 'A registry refused what was sent, for the reason that is quoted.',
    remedy: 'Read the reason of the registry.',
  },
});
