import { readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { aptInstall, debianPackages } from '../debian.ts';
import { goBuild } from '../go.ts';
import { once, type Progress, toStderr } from '../install.ts';
import { makeImage, writeArchive } from './image.ts';

/** 1.34 is the newest minor release whose kubelet still starts on cgroup v1. */
export const kubernetesVersion = 'v1.34.4';

export const pauseImage = 'localhost/pause:1';

/** Everything a cluster is started from, as absolute paths. */
export type Programs = {
  /** Folder with kube-apiserver, kube-controller-manager, kube-scheduler, kubelet, kube-proxy and kubectl. */
  readonly kubernetes: string;
  /** Folder with the unpacked Debian packages: etcd, containerd, runc and the CNI plugins. */
  readonly debian: string;
  /** Image archive of the pause container. */
  readonly pause: string;
};

const names = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-proxy',
  'kube-scheduler',
  'kubelet',
  'kubectl',
];
const sources = import.meta.dirname;

/** Gets what a cluster needs. Needs no root, except to install missing packages; minutes the first time, then no time. */
export async function clusterPrograms(progress: Progress = toStderr): Promise<Programs> {
  await aptInstall(['iptables', 'iproute2', 'openssl', 'mount', 'ca-certificates'], progress);
  const packages = ['etcd-server', 'containerd', 'runc', 'containernetworking-plugins'];
  const debian = await debianPackages('kubernetes-node', 'bookworm', packages, progress);
  return { debian, kubernetes: await kubernetesPrograms(progress), pause: await pauseArchive(progress) };
}

/** Returns the folder with the Kubernetes programs, kubectl among them: put it on PATH where there is none. */
export async function kubernetesPrograms(progress: Progress = toStderr): Promise<string> {
  const set = ['k8s.io/component-base', 'k8s.io/client-go/pkg'].map(
    (module) => `${module}/version.gitVersion=${kubernetesVersion}`,
  );
  const kube = await goBuild('kube', kubernetesVersion, join(sources, 'kube'), { set, progress });
  const key = basename(dirname(kube)).slice('kube-'.length);
  const link = async (dir: string) => {
    for (const name of names) symlinkSync(kube, join(dir, name));
  };
  return once('kubernetes', key, link, progress);
}

async function pauseArchive(progress: Progress): Promise<string> {
  const binary = await goBuild('pause', '1', join(sources, 'pause'), { progress });
  const key = basename(dirname(binary)).slice('pause-'.length);
  const image = makeImage({ '/pause': readFileSync(binary) }, ['/pause']);
  const pack = async (dir: string) => writeArchive(join(dir, 'image.tar'), pauseImage, image);
  return join(await once('pause-image', key, pack, progress), 'image.tar');
}
