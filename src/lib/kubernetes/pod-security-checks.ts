import type { Container, PodSpec, SecurityContext } from 'kubernetes-types/core/v1.js';

/** What a pod's own metadata and spec say; annotations are an older way to say AppArmor. */
export type JudgedPod = { readonly spec: PodSpec; readonly annotations: Readonly<Record<string, string>> };
/** One rule of the Pod Security Standards: what a pod does that it forbids, empty when nothing. */
export type Check = (pod: JudgedPod) => readonly string[];

const allContainers = ({ initContainers = [], containers }: PodSpec): readonly Container[] => [
  ...initContainers,
  ...containers,
];
/** `container app: privileged` for every container that does something. */
const perContainer =
  (what: string, does: (container: Container) => boolean): Check =>
  ({ spec }) =>
    allContainers(spec)
      .filter(does)
      .map(({ name }) => `container ${name}: ${what}`);
const context = ({ securityContext }: Container): SecurityContext => securityContext ?? {};
const isWindows = ({ os }: PodSpec & { readonly os?: { readonly name?: string } }): boolean =>
  os?.name === 'windows';

const BASELINE_CAPABILITIES = [
  'AUDIT_WRITE',
  'CHOWN',
  'DAC_OVERRIDE',
  'FOWNER',
  'FSETID',
  'KILL',
  'MKNOD',
  'NET_BIND_SERVICE',
  'SETFCAP',
  'SETGID',
  'SETPCAP',
  'SETUID',
  'SYS_CHROOT',
];
const SAFE_SYSCTLS = [
  'kernel.shm_rmid_forced',
  'net.ipv4.ip_local_port_range',
  'net.ipv4.ip_unprivileged_port_start',
  'net.ipv4.tcp_syncookies',
  'net.ipv4.ping_group_range',
  'net.ipv4.ip_local_reserved_ports',
  'net.ipv4.tcp_keepalive_time',
  'net.ipv4.tcp_fin_timeout',
  'net.ipv4.tcp_keepalive_intvl',
  'net.ipv4.tcp_keepalive_probes',
  'net.ipv4.tcp_rmem',
  'net.ipv4.tcp_wmem',
];
const SELINUX_TYPES = ['', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t'];
const VOLUMES = [
  'configMap',
  'csi',
  'downwardAPI',
  'emptyDir',
  'ephemeral',
  'image',
  'persistentVolumeClaim',
  'projected',
  'secret',
];
const APPARMOR_ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/';

/** Fields that the types of Kubernetes 1.30 do not have yet, or that both levels of a pod have. */
type Profiles = {
  readonly seccompProfile?: { readonly type?: string };
  readonly appArmorProfile?: { readonly type?: string };
  readonly seLinuxOptions?: { readonly type?: string; readonly user?: string; readonly role?: string };
  readonly windowsOptions?: { readonly hostProcess?: boolean };
};
/** The pod's own context and those of its containers, each with the words for it. */
const contexts = ({ spec }: JudgedPod): readonly (readonly [string, Profiles])[] => [
  ['pod', (spec.securityContext ?? {}) as Profiles],
  ...allContainers(spec).map((one) => [`container ${one.name}`, context(one) as Profiles] as const),
];
const perContext =
  (what: string, does: (profiles: Profiles) => boolean): Check =>
  (pod) =>
    contexts(pod)
      .filter(([, profiles]) => does(profiles))
      .map(([place]) => `${place}: ${what}`);

const hostOf = (container: Container): boolean =>
  [container.livenessProbe, container.readinessProbe, container.startupProbe]
    .concat([container.lifecycle?.postStart, container.lifecycle?.preStop])
    .some((handler) => Boolean(handler?.httpGet?.host || handler?.tcpSocket?.host));

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#baseline, as of Kubernetes 1.34 */
export const BASELINE: readonly Check[] = [
  perContext('hostProcess', ({ windowsOptions }) => windowsOptions?.hostProcess === true),
  ({ spec }) =>
    (['hostNetwork', 'hostPID', 'hostIPC'] as const)
      .filter((field) => spec[field])
      .map((field) => `pod: ${field}`),
  perContainer('privileged', (one) => context(one).privileged === true),
  perContainer('capabilities beyond the default ones', (one) =>
    (context(one).capabilities?.add ?? []).some((name) => !BASELINE_CAPABILITIES.includes(name)),
  ),
  ({ spec }) =>
    (spec.volumes ?? []).filter(({ hostPath }) => hostPath).map(({ name }) => `volume ${name}: hostPath`),
  perContainer('hostPort', ({ ports = [] }) => ports.some(({ hostPort = 0 }) => hostPort !== 0)),
  perContainer('a host in a probe or lifecycle hook', hostOf),
  perContext('AppArmor Unconfined', ({ appArmorProfile }) => appArmorProfile?.type === 'Unconfined'),
  ({ annotations }) =>
    Object.entries(annotations)
      .filter(
        ([key, value]) =>
          key.startsWith(APPARMOR_ANNOTATION) && !/^(runtime\/default|localhost\/.*|)$/.test(value),
      )
      .map(([key, value]) => `container ${key.slice(APPARMOR_ANNOTATION.length)}: AppArmor ${value}`),
  perContext(
    'seLinuxOptions',
    ({ seLinuxOptions: { type = '', user, role } = {} }) =>
      !SELINUX_TYPES.includes(type) || Boolean(user) || Boolean(role),
  ),
  perContainer('procMount', (one) => !['Default', undefined].includes(context(one).procMount)),
  perContext('seccomp Unconfined', ({ seccompProfile }) => seccompProfile?.type === 'Unconfined'),
  ({ spec }) =>
    (spec.securityContext?.sysctls ?? [])
      .filter(({ name }) => !SAFE_SYSCTLS.includes(name))
      .map(({ name }) => `pod: sysctl ${name}`),
];

/** A setting that a container has itself or takes from its pod. */
const effective = <T>({ spec }: JudgedPod, read: (profiles: SecurityContext) => T | undefined) =>
  allContainers(spec).map((one) => ({
    name: one.name,
    value: read(context(one)) ?? read((spec.securityContext ?? {}) as SecurityContext),
  }));

/** https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted, what it adds to baseline */
export const RESTRICTED: readonly Check[] = [
  ({ spec }) =>
    (spec.volumes ?? [])
      .filter((volume) => !Object.keys(volume).some((key) => VOLUMES.includes(key)))
      .filter(({ hostPath }) => !hostPath) // Baseline has said so.
      .filter((volume) => Object.keys(volume).length > 1) // None of any kind is an emptyDir.
      .map(({ name }) => `volume ${name}: of a kind that is not allowed`),
  ({ spec }) =>
    unlessWindows(
      spec,
      allContainers(spec).filter((one) => context(one).allowPrivilegeEscalation !== false),
      'allowPrivilegeEscalation is not false',
    ),
  (pod) =>
    effective(pod, ({ runAsNonRoot }) => runAsNonRoot)
      .filter(({ value }) => value !== true)
      .map(({ name }) => `container ${name}: runAsNonRoot is not true`),
  (pod) => [
    ...(pod.spec.securityContext?.runAsUser === 0 ? ['pod: runAsUser is 0'] : []),
    ...perContainer('runAsUser is 0', (one) => context(one).runAsUser === 0)(pod),
  ],
  (pod) =>
    isWindows(pod.spec)
      ? []
      : effective(pod, ({ seccompProfile }) => seccompProfile?.type)
          .filter(({ value }) => value !== 'RuntimeDefault' && value !== 'Localhost')
          .map(({ name }) => `container ${name}: seccompProfile is not RuntimeDefault or Localhost`),
  ({ spec }) =>
    unlessWindows(
      spec,
      allContainers(spec).filter((one) => !context(one).capabilities?.drop?.includes('ALL')),
      'capabilities do not drop ALL',
    ),
  ({ spec }) =>
    unlessWindows(
      spec,
      allContainers(spec).filter((one) =>
        (context(one).capabilities?.add ?? []).some((name) => name !== 'NET_BIND_SERVICE'),
      ),
      'capabilities add more than NET_BIND_SERVICE',
    ),
];

const unlessWindows = (spec: PodSpec, bad: readonly Container[], what: string): readonly string[] =>
  isWindows(spec) ? [] : bad.map(({ name }) => `container ${name}: ${what}`);
