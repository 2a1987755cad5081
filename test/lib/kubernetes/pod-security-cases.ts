import type { Level } from '../../../src/lib/kubernetes/pod-security.ts';

/** A pod's spec beside its container, and what its container has beside name and image. */
export type Case = {
  readonly name: string;
  readonly level: Level;
  readonly pod?: object;
  readonly container?: object;
  readonly annotations?: Readonly<Record<string, string>>;
};

const safe = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  seccompProfile: { type: 'RuntimeDefault' },
  capabilities: { drop: ['ALL'] },
};
const secured = (more: object) => ({ securityContext: { ...safe, ...more } });
const volume = (kind: object) => ({ volumes: [{ name: 'v', ...kind }] });
const probe = (host: string) => ({ readinessProbe: { tcpSocket: { port: 80, host } } });

/** Pods at and just below each level; the server's own admission must agree on every one. */
export const CASES: readonly Case[] = [
  { name: 'a container that says nothing', level: 'baseline' },
  { name: 'all that restricted asks for', level: 'restricted', container: { securityContext: safe } },
  {
    name: 'the same said by the pod',
    level: 'restricted',
    pod: { securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } } },
    container: { securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } },
  },
  {
    name: 'a container that takes back what the pod says',
    level: 'baseline',
    pod: { securityContext: { runAsNonRoot: true } },
    container: secured({ runAsNonRoot: false }),
  },
  { name: 'privilege escalation', level: 'baseline', container: secured({ allowPrivilegeEscalation: true }) },
  { name: 'user 0', level: 'baseline', container: secured({ runAsUser: 0 }) },
  { name: 'user 1000', level: 'restricted', container: secured({ runAsUser: 1000 }) },
  { name: 'no seccomp profile', level: 'baseline', container: secured({ seccompProfile: undefined }) },
  {
    name: 'seccomp Unconfined',
    level: 'privileged',
    container: secured({ seccompProfile: { type: 'Unconfined' } }),
  },
  {
    name: 'NET_BIND_SERVICE',
    level: 'restricted',
    container: secured({ capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } }),
  },
  {
    name: 'CHOWN',
    level: 'baseline',
    container: secured({ capabilities: { drop: ['ALL'], add: ['CHOWN'] } }),
  },
  { name: 'SYS_ADMIN', level: 'privileged', container: secured({ capabilities: { add: ['SYS_ADMIN'] } }) },
  { name: 'privileged', level: 'privileged', container: { securityContext: { privileged: true } } },
  { name: 'the network of the node', level: 'privileged', pod: { hostNetwork: true } },
  { name: 'the processes of the node', level: 'privileged', pod: { hostPID: true } },
  { name: 'a path of the node', level: 'privileged', pod: volume({ hostPath: { path: '/' } }) },
  {
    name: 'NFS',
    level: 'baseline',
    pod: volume({ nfs: { server: 's', path: '/' } }),
    container: { securityContext: safe },
  },
  {
    name: 'emptyDir',
    level: 'restricted',
    pod: volume({ emptyDir: {} }),
    container: { securityContext: safe },
  },
  {
    name: 'a port of the node',
    level: 'privileged',
    container: { ports: [{ containerPort: 80, hostPort: 80 }] },
  },
  { name: 'a probe of another host', level: 'privileged', container: probe('example.com') },
  { name: 'a probe of itself', level: 'baseline', container: probe('') },
  {
    name: 'AppArmor Unconfined',
    level: 'privileged',
    container: { securityContext: { appArmorProfile: { type: 'Unconfined' } } },
  },
  {
    name: 'an SELinux type of its own',
    level: 'privileged',
    pod: { securityContext: { seLinuxOptions: { type: 'spc_t' } } },
  },
  {
    name: 'the SELinux type of containers',
    level: 'baseline',
    pod: { securityContext: { seLinuxOptions: { type: 'container_t' } } },
  },
  {
    name: 'a sysctl that is safe',
    level: 'baseline',
    pod: { securityContext: { sysctls: [{ name: 'net.ipv4.tcp_syncookies', value: '1' }] } },
  },
  {
    name: 'a sysctl that is not',
    level: 'privileged',
    pod: { securityContext: { sysctls: [{ name: 'kernel.msgmax', value: '1' }] } },
  },
  {
    name: 'an init container that says nothing',
    level: 'baseline',
    pod: { initContainers: [{ name: 'i', image: 'i' }] },
    container: { securityContext: safe },
  },
];

/** The whole spec of a case. */
export const specOf = ({ pod = {}, container = {} }: Case) => ({
  ...pod,
  containers: [{ name: 'app', image: 'app', ...container }],
});
