import { type ObservedContainer, placeOf } from './containers.ts';
import { type Finding, ONLY_SAID } from './finding.ts';
import { containerKey, type Observation } from './observation.ts';
import type { Thresholds } from './thresholds.ts';

const MISSING =
  /(?:secrets?|configmaps?) "(?<object>[^"]+)" not found|couldn't find key (?<key>\S+) in (?<kind>Secret|ConfigMap) \S*?\/?(?<owner>[^/\s]+)$|references non-existent (?:secret|config) key: (?<path>\S+)/i;

/** The kubelet's own caches are not filled yet; it mends itself. */
const CACHE_SYNC = /failed to sync .* cache/;

const FINAL_COMMAND =
  /exec format error|executable file not found|no such file or directory|permission denied|is a directory/i;

/** What a text of the kubelet says is missing: the name of a Secret or ConfigMap and, where one is meant, its key. */
export function missingIn(message: string): { readonly secret: string | undefined } | undefined {
  const groups = MISSING.exec(message)?.groups;
  if (!groups) return undefined;
  const isSecret = /secret/i.test(message);
  return { secret: isSecret ? (groups['object'] ?? groups['owner']) : undefined };
}

/** F6: the container cannot be made from its configuration. */
export function judgeConfiguration(
  container: ObservedContainer,
  observation: Observation,
  limits: Thresholds,
): Finding | undefined {
  const { reason, message = '' } = container.status.state?.waiting ?? {};
  if (reason !== 'CreateContainerConfigError' || CACHE_SYNC.test(message)) return undefined;
  const missing = missingIn(message);
  return {
    pod: container.pod.metadata.name,
    container: container.name,
    code: missing ? 'ROLLOUT_CONFIGURATION_MISSING' : 'ROLLOUT_CONTAINER_CONFIGURATION',
    key: `${containerKey(container.pod, container.name)} configuration`,
    cause: `${placeOf(container)}: ${message || reason}${missing ? usageOf(container, message) : ''}`,
    confirmMs: configurationWindow(missing?.secret, observation, limits),
  };
}

export const configurationWindow = (
  secret: string | undefined,
  { operatedSecrets }: Observation,
  limits: Thresholds,
): number =>
  secret !== undefined && operatedSecrets.has(secret)
    ? limits.operatedConfigurationMs
    : limits.configurationMs;

/** Where the pod template asks for it: the variable, or envFrom. */
function usageOf({ spec }: ObservedContainer, message: string): string {
  const quoted = (name: string | undefined) => name !== undefined && message.includes(name);
  const variables = (spec?.env ?? []).filter(({ valueFrom }) => {
    const reference = valueFrom?.secretKeyRef ?? valueFrom?.configMapKeyRef;
    const keyMatters = message.startsWith("couldn't find key");
    return quoted(reference?.name) && (!keyMatters || quoted(reference?.key));
  });
  if (variables.length > 0) return ` (used for env ${variables.map(({ name }) => name).join(', ')})`;
  const all = (spec?.envFrom ?? []).some((from) => quoted(from.secretRef?.name ?? from.configMapRef?.name));
  return all ? ' (used in envFrom)' : '';
}

const START_REASONS = ['RunContainerError', 'CreateContainerError', 'StartError', 'ContainerCannotRun'];

/** F7: the container cannot be started: its command, or the runtime. */
export function judgeStart(container: ObservedContainer, limits: Thresholds): Finding | undefined {
  const message = startError(container);
  if (message === undefined) return undefined;
  const command = FINAL_COMMAND.test(message);
  return {
    pod: container.pod.metadata.name,
    container: container.name,
    code: command ? 'ROLLOUT_COMMAND' : 'ROLLOUT_CONTAINER_CONFIGURATION',
    key: `${containerKey(container.pod, container.name)} start`,
    cause: `${placeOf(container)} cannot be started: ${lastCause(message)}`,
    confirmMs: command ? commandWindow(container, limits) : limits.containerErrorMs,
  };
}

const commandWindow = ({ crashes }: ObservedContainer, { startAttempts }: Thresholds): number =>
  crashes >= startAttempts ? 0 : ONLY_SAID;

/** What the runtime said about a start that failed; undefined when the container did start. */
function startError({ status, end }: ObservedContainer): string | undefined {
  const { reason = '', message } = status.state?.waiting ?? {};
  if (START_REASONS.includes(reason)) return message ?? reason;
  const inBackOff = reason === 'CrashLoopBackOff' && START_REASONS.includes(end?.reason ?? '');
  return inBackOff ? (end?.message ?? end?.reason) : undefined;
}

/** containerd prefixes the cause with one sentence a layer. */
const lastCause = (message: string): string =>
  message.replace(/^failed to create containerd task: .*?(unable to start container process: )/s, '').trim();
