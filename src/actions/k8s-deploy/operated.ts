import type { Failure } from '../../failure.ts';
import { SECRET_MAKERS, secretMadeBy } from '../../lib/kubernetes/operated-secrets.ts';
import type { Kubernetes } from '../../tools/kubernetes.ts';
import type { Followed } from './tracker.ts';

/**
 * Names of Secrets that operators make, asked for only once a Secret is missing: then there is time, and until then
 * it would cost every release three requests.
 */
export class OperatedSecrets {
  readonly names = new Set<string>();
  readonly #kubernetes: Kubernetes;
  #asked = false;

  constructor(kubernetes: Kubernetes) {
    this.#kubernetes = kubernetes;
  }

  /** Begins to ask when a workload misses something; the answer is in `names` well before the verdict falls. */
  askFor({ verdict }: Followed): void {
    if (this.#asked || verdict.status !== 'waiting') return;
    if (!verdict.findings.some(({ code }) => code === 'ROLLOUT_CONFIGURATION_MISSING')) return;
    this.#asked = true;
    for (const kind of SECRET_MAKERS) void this.#ask(kind);
  }

  async #ask(kind: (typeof SECRET_MAKERS)[number]): Promise<void> {
    try {
      for (const object of await this.#kubernetes.list(kind)) this.names.add(secretMadeBy(object));
    } catch (error) {
      // Most clusters do not have that operator, or do not let us look; a cancelled run has other worries.
      if ((error as Failure).name !== 'Failure' && (error as Error).name !== 'Cancelled') throw error;
    }
  }
}
