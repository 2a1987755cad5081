import type { Painted } from '../../../lib/kubernetes/colours.ts';
import { NO_WAY_BACK, type WayBack } from '../../../lib/kubernetes/way-back.ts';
import type { Manifest } from '../../../lib/manifests/manifest.ts';
import type { ApplySite } from '../apply.ts';
import { PASSED, type PhaseEnd, runPhase } from '../phase.ts';
import type { Release } from '../release.ts';

/** How a new version comes to serve: what deploy.ts asks at each point of a release. */
export type Strategy = {
  /** The manifests as they are applied, known before anything is changed. */
  readonly manifests: readonly Manifest[];
  /** How requests come back to the old pods; plain data, for the post step and later runs too. */
  readonly way: WayBack;
  /** What the record keeps of colours. */
  readonly painted?: Painted | undefined;
  /** Applies a phase and sees that it is healthy. */
  readonly phase: (phase: readonly Manifest[], release: Release, site: ApplySite) => Promise<PhaseEnd>;
  /** When all phases are healthy: what brings the rest of the requests to the new pods. */
  readonly complete: (release: Release, site: ApplySite) => Promise<PhaseEnd>;
  /** When the release is recorded: tidies up what is no longer needed. */
  readonly finish: (release: Release) => Promise<void>;
};

/** Every workload is updated in place, as its manifest says: RollingUpdate, Recreate, or by its own controller. */
export const rolling = (manifests: readonly Manifest[], painted?: Painted): Strategy => ({
  manifests,
  way: NO_WAY_BACK,
  painted,
  phase: runPhase,
  complete: async () => PASSED,
  finish: async () => undefined,
});
