import type { JobResult } from '../lib/migrate/job-result.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Http } from '../runtime/http.ts';
import type { Supervise } from '../runtime/supervise.ts';
import { createApiProxy } from './kubectl.ts';
import { createKubernetes } from './kubernetes.ts';
import { createTransport } from './kubernetes-transport.ts';
import { earlierJobs, type JobPorts, type JobRequest, runJob } from './migration-job.ts';
import { followLog } from './pod-log.ts';

/** One namespace of a cluster, in which this action is run as a Job. */
export type MigrationJobs = AsyncDisposable & {
  /** @throws the failures of `runJob` */
  readonly run: (request: JobRequest) => Promise<JobResult>;
  /** Sentences about what earlier runs left there; what had ended is removed. */
  readonly earlier: () => Promise<readonly string[]>;
};

export type JobPlace = { readonly namespace: string; readonly kubeconfig: string | undefined };

type Ports = Pick<JobPorts, 'bundle' | 'script' | 'signal' | 'onProgress' | 'onLine'> & {
  readonly supervise: Supervise;
  readonly http: Http;
  readonly clock: Clock;
  /** A private folder for the socket. */
  readonly folder: string;
  readonly onWarning: (text: string) => void;
};

export function openMigrationJobs(ports: Ports, { namespace, kubeconfig }: JobPlace): MigrationJobs {
  const { http, clock, signal, onWarning } = ports;
  const proxy = createApiProxy(ports.supervise, ports.folder, kubeconfig);
  const connection = { http, clock, onWarning, socket: proxy.socket };
  const transport = createTransport({ ...connection, signal });
  const job: JobPorts = {
    ...ports,
    kubernetes: createKubernetes(transport, namespace),
    uncancelled: createKubernetes(createTransport(connection), namespace),
    follow: followLog(transport, clock, namespace, signal),
  };
  return {
    run: (request) => runJob(request, job),
    earlier: () => earlierJobs(job),
    [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
  };
}
