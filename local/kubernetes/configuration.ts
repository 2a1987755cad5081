import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { certificate, kubeconfigOf } from './certificates.ts';
import { type Cluster, containerdSocket, type Layout, network, nodeName, stateDir } from './layout.ts';
import { pauseImage } from './programs.ts';

/** The folder in which containerd looks up where a registry's images are to be had: `<host>/hosts.toml`. */
export const registriesDir = (layout: Layout): string => join(layout.configuration, 'registries');

/** https://github.com/containerd/containerd/blob/release/1.6/docs/cri/config.md */
export function containerdConfiguration({ layout, programs }: Cluster): string {
  const cri = 'plugins."io.containerd.grpc.v1.cri"';
  return [
    'version = 2',
    `root = ${quote(join(layout.data, 'containerd'))}`,
    `state = ${quote(join(stateDir, 'containerd'))}`,
    'oom_score = 0',
    '[grpc]',
    `address = ${quote(containerdSocket)}`,
    `[${cri}]`,
    `sandbox_image = ${quote(pauseImage)}`,
    // Without CAP_SYS_RESOURCE runc may not make a process less likely to be killed, and fails when asked to.
    'restrict_oom_score_adj = true',
    // Its profiles would stay loaded in the machine's kernel.
    'disable_apparmor = true',
    'netns_mounts_under_state_dir = true',
    `[${cri}.containerd]`,
    `snapshotter = ${quote(isOverlay(layout.dir) ? 'native' : 'overlayfs')}`,
    'default_runtime_name = "runc"',
    `[${cri}.containerd.runtimes.runc]`,
    'runtime_type = "io.containerd.runc.v2"',
    `[${cri}.containerd.runtimes.runc.options]`,
    'SystemdCgroup = false',
    `[${cri}.cni]`,
    `bin_dir = ${quote(join(programs.debian, 'usr/lib/cni'))}`,
    `conf_dir = ${quote(join(layout.configuration, 'cni'))}`,
    `[${cri}.registry]`,
    `config_path = ${quote(registriesDir(layout))}`,
    '',
  ].join('\n');
}

/** The bridge is made before (network.ts): its address must exist before there is a pod. */
export const podNetwork = (layout: Layout) => ({
  cniVersion: '1.0.0',
  name: network.name,
  plugins: [
    {
      type: 'bridge',
      bridge: network.bridge,
      isGateway: true,
      ipMasq: false,
      hairpinMode: true,
      ipam: {
        type: 'host-local',
        dataDir: join(layout.data, 'addresses'),
        ranges: [[{ subnet: network.pods }]],
        routes: [{ dst: '0.0.0.0/0' }],
      },
    },
  ],
});

/** https://kubernetes.io/docs/reference/config-api/kubelet-config.v1beta1/ */
export function kubeletConfiguration({ layout, ports }: Cluster) {
  const none = '0%';
  return {
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    containerRuntimeEndpoint: `unix://${containerdSocket}`,
    address: network.hostAddress,
    port: ports.kubelet,
    healthzPort: 0,
    authentication: {
      anonymous: { enabled: false },
      webhook: { enabled: true },
      x509: { clientCAFile: certificate(layout, 'ca.crt') },
    },
    authorization: { mode: 'Webhook' },
    tlsCertFile: certificate(layout, 'kubelet-server.crt'),
    tlsPrivateKeyFile: certificate(layout, 'kubelet-server.key'),
    oomScoreAdj: 0,
    // Without systemd, the same on cgroup v1 and v2; 1.34 refuses v1 unless told not to.
    cgroupDriver: 'cgroupfs',
    failCgroupV1: false,
    enforceNodeAllocatable: [],
    failSwapOn: false,
    // A developer's full disk is no reason to evict pods.
    evictionHard: {
      'memory.available': none,
      'nodefs.available': none,
      'nodefs.inodesFree': none,
      'imagefs.available': none,
      'imagefs.inodesFree': none,
    },
    imageGCHighThresholdPercent: 100,
    imageGCLowThresholdPercent: 99,
    makeIPTablesUtilChains: false,
    // Nobody answers there; but without it every pod gets a warning event.
    clusterDNS: [network.dns],
    clusterDomain: 'cluster.local',
    resolvConf: join(layout.configuration, 'resolv.conf'),
    nodeStatusUpdateFrequency: '2s',
    syncFrequency: '5s',
    serializeImagePulls: false,
    volumePluginDir: join(layout.data, 'volume-plugins'),
    podLogsDir: join(layout.data, 'pod-logs'),
  };
}

/** https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/ */
export const proxyConfiguration = (cluster: Cluster) => ({
  apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
  kind: 'KubeProxyConfiguration',
  clientConnection: { kubeconfig: kubeconfigOf(cluster, 'kube-proxy') },
  mode: 'iptables',
  clusterCIDR: network.pods,
  hostnameOverride: nodeName,
  oomScoreAdj: 0,
  nodePortAddresses: [`${network.hostAddress}/32`],
  healthzBindAddress: `127.0.0.1:${cluster.ports.proxyHealth}`,
  metricsBindAddress: `127.0.0.1:${cluster.ports.proxyMetrics}`,
  // The machine's own connection tracking stays as it is.
  conntrack: { maxPerCore: 0, min: 0, tcpEstablishedTimeout: '0s', tcpCloseWaitTimeout: '0s' },
  // A pod's answer to a neighbour on the bridge must come back through the host, or it is not translated back.
  iptables: { masqueradeAll: true, localhostNodePorts: false, syncPeriod: '5s', minSyncPeriod: '0s' },
});

/** overlayfs cannot have an overlay as its upper layer, as in a container. */
const isOverlay = (dir: string): boolean => statfsSync(dir).type === 0x794c7630;

const quote = (text: string): string => JSON.stringify(text);
