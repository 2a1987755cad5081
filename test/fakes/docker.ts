import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type DockerOrders = {
  readonly info?: string;
  readonly driver?: string;
  /** What every command says instead of working. */
  readonly daemon?: string;
  readonly builds?: readonly {
    readonly stderr?: readonly string[];
    readonly exit?: number;
    readonly metadata?: unknown;
  }[];
  /** What buildx finds as SBOM. */
  readonly sbom?: unknown;
  readonly images?: Readonly<
    Record<
      string,
      { readonly Id: string; readonly RepoDigests?: readonly string[]; readonly [more: string]: unknown }
    >
  >;
  /** The parts of an image that Docker saves, by digest. */
  readonly saved?: Readonly<Record<string, string>>;
  /** What a push of an image leaves in the registry, and as whom. */
  readonly manifest?: { readonly mediaType: string; readonly body: string };
  readonly authorization?: string;
  /** Who signed every image, for the cosign beside it. */
  readonly cosign?: { readonly signedBy: 'key' | 'nobody' | 'other' | 'away' };
  readonly pushes?: readonly ({ readonly stderr: string } | null)[];
};

export type DockerCall = {
  readonly args: readonly string[];
  readonly input: string;
  /** Docker's settings at the time. */
  readonly config: string;
  readonly env: Readonly<Record<string, string>>;
};

/** A folder for the PATH with a `docker` that does as it is told, and what it was asked. */
export function fakeDocker(orders: DockerOrders) {
  const folder = mkdtempSync(join(tmpdir(), 'docker-'));
  const calls = join(folder, 'calls.jsonl');
  writeFileSync(join(folder, 'orders.json'), JSON.stringify(orders));
  return {
    path: [resolve(import.meta.dirname, 'docker-bin')],
    // No socket: everything is asked of the program.
    env: { DOCKER_FAKE: folder, SIGSTORE_FAKE: folder, DOCKER_HOST: 'tcp://fake' },
    calls: () => linesOf(calls),
    cosignCalls: () => linesOf(join(folder, 'cosign.jsonl')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const linesOf = (path: string): readonly DockerCall[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as DockerCall)
    : [];
