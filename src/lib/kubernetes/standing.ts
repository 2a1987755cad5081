import type { Finding } from './finding.ts';

/** How far a workload is by its own status: done, on its way with how far, or failed by its controller's word. */
export type Standing =
  | { readonly status: 'ready' }
  | {
      readonly status: 'waiting';
      readonly reason: string;
      /** Where nobody ever says more, it ends as applied and not verified instead of as too late. */
      readonly unverifiedWhenSilent?: boolean;
    }
  | { readonly status: 'failed'; readonly finding: Finding };

export const ready: Standing = { status: 'ready' };
export const waiting = (reason: string): Standing => ({ status: 'waiting', reason });
export const failed = (code: Finding['code'], cause: string): Standing => ({
  status: 'failed',
  finding: { code, cause, key: code, confirmMs: 0 },
});
