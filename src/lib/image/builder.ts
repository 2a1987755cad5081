/** What builds, as `docker buildx inspect` and `docker info` describe it. */
export type Builder = {
  /** `docker`, `docker-container`, `kubernetes` or `remote`; https://docs.docker.com/build/builders/drivers/ */
  readonly driver: string;
  /** Whether Docker keeps images as they are in a registry; without that, an image has no digest before it is pushed. */
  readonly containerdStore: boolean;
};

/** Reads `docker buildx inspect`, which has no machine-readable form in older versions. */
export const parseDriver = (inspected: string): string =>
  /^Driver:\s+(\S+)/m.exec(inspected)?.[1] ?? 'docker';

/** Reads `docker info --format '{{json .DriverStatus}}'`. */
export const hasContainerdStore = (driverStatus: string): boolean =>
  driverStatus.includes('io.containerd.snapshotter.v1');

/** Whether attestations, several platforms and cache export work: BuildKit by itself, or Docker with containerd's store. */
export const isFull = ({ driver, containerdStore }: Builder): boolean =>
  driver !== 'docker' || containerdStore;

/** Whether a loaded image has the digest that it will have in a registry. */
export const keepsDigest = ({ containerdStore }: Builder): boolean => containerdStore;
