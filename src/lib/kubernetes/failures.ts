import { defineFailures } from '../../failure.ts';

/** Why a release is not healthy: one code a rule (see docs in rules.ts), each with what to do about it. */
export const rolloutFailures = defineFailures({
  ROLLOUT_IMAGE_NOT_FOUND: {
    meaning: 'The registry has no image of that name and tag or digest.',
    remedy:
      'Check the image name, and that the build pushed it to this registry. If a replica of the registry lags behind, set `image-wait`.',
  },
  ROLLOUT_IMAGE_REFUSED: {
    meaning: 'The registry refuses the credentials of the node or of the pull secret.',
    remedy:
      'Check `imagePullSecrets` of the pod or its ServiceAccount, and that the node role may pull from this repository.',
  },
  ROLLOUT_IMAGE_PLATFORM: {
    meaning: 'The image has no variant for the platform of the node.',
    remedy:
      'Build the image for the platform of the nodes, such as linux/arm64, or choose other nodes with a nodeSelector.',
  },
  ROLLOUT_IMAGE_INVALID: {
    meaning: 'The image cannot be pulled as it is named, or must not be pulled at all.',
    remedy: 'Correct the image name in the manifest or in `images`, or its imagePullPolicy.',
  },
  ROLLOUT_IMAGE_PULL: {
    meaning:
      'The image could not be pulled after several attempts: the registry cannot be reached, is too slow or limits requests.',
    remedy:
      'Check that the nodes reach the registry (name, certificate, firewall) and that it is up, then run again.',
  },
  ROLLOUT_CONFIGURATION_MISSING: {
    meaning: 'A container needs a Secret, a ConfigMap or a key of one that does not exist.',
    remedy: 'Create it in this namespace before deploying, or mark the reference as optional.',
  },
  ROLLOUT_CONTAINER_CONFIGURATION: {
    meaning: 'The kubelet cannot make the container from its configuration.',
    remedy: 'Correct what the message names in the pod template.',
  },
  ROLLOUT_COMMAND: {
    meaning:
      'The command of a container cannot be run: it does not exist, is not executable or is built for another platform.',
    remedy: 'Check `command` and `args` against the image, and the platform that the image was built for.',
  },
  ROLLOUT_CRASH_LOOP: {
    meaning: 'A container ends again and again.',
    remedy: 'Read the last log lines of the container in this report; they are from the run that failed.',
  },
  ROLLOUT_OUT_OF_MEMORY: {
    meaning: 'A container is killed because it uses more memory than its limit.',
    remedy: 'Raise `resources.limits.memory` of the container, or make it use less at start.',
  },
  ROLLOUT_PROBE_KILLS: {
    meaning: 'A liveness or startup probe kills a container again and again.',
    remedy: 'Check path, port and timing of the probe; a slow starter needs a startupProbe.',
  },
  ROLLOUT_NOT_READY: {
    meaning: 'Pods of the new release do not become ready in time.',
    remedy:
      'Read the last answer of the readiness probe in this report. If the program only needs longer, raise `ready-within`.',
  },
  ROLLOUT_UNSCHEDULABLE: {
    meaning: 'No node can take a pod of the new release.',
    remedy:
      'Lower the requests, add nodes, or correct nodeSelector, affinity or tolerations, as the message of the scheduler says.',
  },
  ROLLOUT_PODS_REFUSED: {
    meaning:
      'The cluster refuses to create pods of the new release: quota, pod security, a limit range or a webhook.',
    remedy: 'Change the pod template or the policy that the message names.',
  },
  ROLLOUT_VOLUME: {
    meaning: 'A volume cannot be attached or mounted, or its claim is not bound.',
    remedy: 'Check the claim, its storage class and the events of the pod in this report.',
  },
  ROLLOUT_SANDBOX: {
    meaning:
      'The node cannot make the sandbox of a pod; usually its network plugin has no address or is down.',
    remedy: 'Check the network plugin of the node that the report names.',
  },
  ROLLOUT_ROUTE_REFUSED: {
    meaning: 'A gateway does not accept a route of the release, or does not find a backend that it names.',
    remedy:
      'Correct parentRefs and backendRefs as the message says; a backend of another namespace needs a ReferenceGrant.',
  },
  ROLLOUT_DEADLINE: {
    meaning: 'The controller gave up: no progress within progressDeadlineSeconds.',
    remedy:
      'Look at the pods in this report; raise progressDeadlineSeconds if the release only needs longer.',
  },
  ROLLOUT_TIMEOUT: {
    meaning: 'The release was not healthy within `timeout`.',
    remedy: 'Look at what it was still waiting for; raise `timeout` if it only needs longer.',
  },
  ROLLOUT_POD_FAILED: {
    meaning: 'Pods of the new release end as failed.',
    remedy: 'Read the reason and the log of the pod in this report.',
  },
  ROLLOUT_JOB_FAILED: {
    meaning: 'A Job failed.',
    remedy: 'Read the log of its pod in this report.',
  },
  ROLLOUT_RESOURCE_FAILED: {
    meaning: 'A resource says of itself that it failed.',
    remedy: 'Read its condition in this report.',
  },
  ROLLOUT_DELETED: {
    meaning: 'An object was deleted while it was being deployed.',
    remedy: 'Find out who deleted it (audit log, another pipeline), then run again.',
  },
});

export type RolloutCode = Exclude<keyof typeof rolloutFailures, symbol>;
