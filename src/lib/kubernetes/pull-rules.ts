import { type ObservedContainer, placeOf } from './containers.ts';
import type { RolloutCode } from './failures.ts';
import { type Finding, ONLY_SAID } from './finding.ts';
import { containerKey, countOf, eventsOf, type Observation } from './observation.ts';
import type { Thresholds } from './thresholds.ts';

const PULL_REASONS = ['ErrImagePull', 'ImagePullBackOff', 'RegistryUnavailable', 'SignatureValidationFailed'];
const NEVER_REASONS = ['InvalidImageName', 'ErrImageNeverPull', 'ImageInspectError'];

/** Words by which registries and containerd say that asking again will not help. Anything else may pass. */
const FINAL: readonly (readonly [RegExp, RolloutCode])[] = [
  [
    /no match for platform|no matching manifest for|does not match the specified platform/i,
    'ROLLOUT_IMAGE_PLATFORM',
  ],
  [
    /\b(429|5\d\d) [A-Z]|too many requests|toomanyrequests|timeout|no such host|refused the connection|connection refused|x509/i,
    'ROLLOUT_IMAGE_PULL',
  ],
  [
    /unauthorized|\b40[13] [A-Z]|forbidden|access denied|\bdenied\b|no basic auth|authorization failed|insufficient_scope/i,
    'ROLLOUT_IMAGE_REFUSED',
  ],
  [
    /not found|manifest unknown|name unknown|code = NotFound|does not exist|\b404 [A-Z]/i,
    'ROLLOUT_IMAGE_NOT_FOUND',
  ],
];

/** F3, F4, F5: the image cannot be pulled. */
export function judgePull(
  container: ObservedContainer,
  observation: Observation,
  limits: Thresholds,
): Finding | undefined {
  const waiting = container.status.state?.waiting;
  const reason = waiting?.reason ?? '';
  const image = container.spec?.image ?? container.status.image;
  const about = { pod: container.pod.metadata.name, container: container.name };
  if (NEVER_REASONS.includes(reason))
    return {
      ...about,
      code: 'ROLLOUT_IMAGE_INVALID',
      key: `${containerKey(container.pod, container.name)} ${reason}`,
      cause: `${placeOf(container)}: image ${image} cannot be used: ${waiting?.message ?? reason}`,
      confirmMs: 0,
    };
  if (!PULL_REASONS.includes(reason)) return undefined;
  const words = registryWords(container, observation, image);
  // A name or tag of the image may look like an answer of the registry: `shop:404`, `forbidden-city`.
  const code = classify(words.replaceAll(image, ''));
  const attempts = attemptsOf(container, observation, image);
  return {
    ...about,
    code,
    key: `${containerKey(container.pod, container.name)} pull`,
    cause: `${placeOf(container)}: cannot pull ${image}: ${words} (${attempts} attempts)`,
    confirmMs: pullWindow(code, attempts, limits),
  };
}

/** The window starts at the first pull error, so a number of attempts is reached or it is not: 0 or never. */
function pullWindow(code: RolloutCode, attempts: number, limits: Thresholds): number {
  if (code === 'ROLLOUT_IMAGE_PULL') return attempts >= limits.pullAttempts ? 0 : limits.pullWindowMs;
  const least = code === 'ROLLOUT_IMAGE_NOT_FOUND' ? limits.imageWaitMs : 0;
  return attempts >= limits.finalPullAttempts ? least : ONLY_SAID;
}

export function classify(words: string): RolloutCode {
  return FINAL.find(([pattern]) => pattern.test(words))?.[1] ?? 'ROLLOUT_IMAGE_PULL';
}

/** Servers before 1.32 keep the registry's words only in the first of the two states, and in the event. */
function registryWords(container: ObservedContainer, observation: Observation, image: string): string {
  const message = container.status.state?.waiting?.message ?? '';
  const said = message.replace(/^Back-off pulling image "[^"]*"(: ErrImagePull: )?/, '');
  const event = pullEvents(container, observation, image).at(-1)?.message ?? '';
  return shorten(said || event.replace(/^Failed to pull image "[^"]*": /, '') || message);
}

const pullEvents = (container: ObservedContainer, observation: Observation, image: string) =>
  eventsOf(observation, container.pod).filter(
    ({ reason, message = '' }) =>
      reason === 'Failed' && message.startsWith(`Failed to pull image "${image}"`),
  );

function attemptsOf(container: ObservedContainer, observation: Observation, image: string): number {
  const told = pullEvents(container, observation, image).reduce((sum, event) => sum + countOf(event), 0);
  const seen = observation.pulls.get(containerKey(container.pod, container.name)) ?? 0;
  return Math.max(1, told, seen);
}

/** containerd repeats the image name in front of each cause; the last causes say most. */
function shorten(words: string): string {
  const plain = words
    .replace(/^rpc error: code = \w+ desc = /, '')
    .replace(/failed to pull and unpack image "[^"]*": /g, '')
    .replace(/failed to resolve (reference|image) "[^"]*": /g, '')
    .trim();
  return plain.length > 300 ? `${plain.slice(0, 299)}…` : plain;
}
