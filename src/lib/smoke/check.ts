import type { Assertion } from './assertion.ts';
import type { Retry } from './retry.ts';
import type { Capture, Reader } from './sources.ts';
import type { StatusExpectation } from './status.ts';
import type { Normalization, VersionSource } from './version.ts';

/** One thing to find out about the deployed service. */
export type Check = {
  readonly name: string;
  readonly target: Target;
  readonly assertions: readonly Assertion[];
  /** `warn`: reported, but the test passes all the same. */
  readonly severity: 'fail' | 'warn';
  readonly control: Control;
  /** Values that later checks use as `{{name}}`. */
  readonly captures: readonly Capture[];
  /** Where in an answer secrets are. */
  readonly masks: readonly Reader[];
};

export type HttpTarget = {
  readonly kind: 'http';
  readonly where: Where;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** How many redirects are followed; the last answer is the one that is judged. */
  readonly redirects: number;
  readonly expect: StatusExpectation;
  readonly version:
    | { readonly expected: string; readonly from: VersionSource; readonly normalize?: Normalization }
    | undefined;
  /** `auto`: judged where the answer is one about health; `required`: it must be one; `off`: not looked at. */
  readonly health: 'auto' | 'required' | 'off';
  readonly series: Series | undefined;
};

/** One address, or a path that every pod behind the Service is asked for. */
export type Where =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'pods'; readonly path: string };

/** Requests in a row once the target is ready, for percentiles and the share of errors. */
export type Series = {
  readonly samples: number;
  readonly concurrency: number;
  readonly warmup: number;
  /** Time between the starts of two requests in ms, for a load of a given rate; without it, as fast as answers come. */
  readonly paceMs: number | undefined;
  /** Over connections that stay open, as clients under load have them; otherwise each request opens its own. */
  readonly kept: boolean;
};

export type Target = HttpTarget | TlsTarget | TcpTarget | GrpcTarget | DnsTarget | KubernetesTarget;

export type Address = { readonly host: string; readonly port: number };
/** The certificate of a server. */
export type TlsTarget = Address & { readonly kind: 'tls'; readonly serverName: string };
/** That a port takes connections, and what it says first or answers. */
export type TcpTarget = Address & {
  readonly kind: 'tcp';
  readonly send: string | undefined;
  readonly wantsBanner: boolean;
};
/** The health that a gRPC server tells of one of its services, or of itself by the empty name; or another unary call. */
export type GrpcTarget = Address & {
  readonly kind: 'grpc';
  readonly secure: boolean;
  readonly service: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** A method such as `/shop.Catalog/List` with its encoded message, in place of the health. */
  readonly call: { readonly path: string; readonly message: Uint8Array } | undefined;
  readonly series: Series | undefined;
};
export type DnsTarget = {
  readonly kind: 'dns';
  readonly name: string;
  readonly type: 'A' | 'AAAA' | 'CNAME' | 'MX' | 'NS' | 'TXT' | 'SRV' | 'CAA';
  readonly server: string | undefined;
};
/** A Deployment, StatefulSet or DaemonSet and its pods. */
export type KubernetesTarget = {
  readonly kind: 'kubernetes';
  readonly resource: 'deployments' | 'statefulsets' | 'daemonsets';
  readonly name: string;
};

export type Control = {
  /** For one request, in ms. */
  readonly timeoutMs: number;
  /** Before the first attempt, in ms. */
  readonly initialDelayMs: number;
  /** Between two attempts, in ms; growing while there is no right answer, if `backoff` says so. */
  readonly intervalMs: number;
  readonly backoff: 'fixed' | 'linear' | 'exponential';
  /** Successes in a row that make the check pass. */
  readonly consecutive: number;
  /** Failed expectations in a row after which the check is not tried again, though time is left. */
  readonly failureThreshold: number;
  /** Attempts after which the last one decides, though time is left; default: as many as there is time for. */
  readonly maxAttempts?: number | undefined;
  /** By what share of itself a pause is longer or shorter at random; default 0. */
  readonly jitter?: number;
  /** What is only "not yet"; default: what a rollout answers with. */
  readonly retry?: Retry | undefined;
};

/** What a check is about, for people. */
export function targetName({ target }: Check): string {
  switch (target.kind) {
    case 'http':
      return target.where.kind === 'url'
        ? `${target.method} ${target.where.url}`
        : `${target.method} ${target.where.path} on every pod`;
    case 'tls':
      return `certificate of ${target.serverName} at ${target.host}:${target.port}`;
    case 'tcp':
      return `TCP ${target.host}:${target.port}`;
    case 'grpc':
      if (target.call) return `gRPC ${target.call.path} at ${target.host}:${target.port}`;
      return `gRPC health of ${target.service || 'the server'} at ${target.host}:${target.port}`;
    case 'dns':
      return `DNS ${target.type} ${target.name}`;
    case 'kubernetes':
      return `${target.resource}/${target.name}`;
  }
}

/** Whether the Kubernetes API is needed to look at it. */
export const needsCluster = ({ target }: Check): boolean =>
  target.kind === 'kubernetes' || (target.kind === 'http' && target.where.kind === 'pods');
