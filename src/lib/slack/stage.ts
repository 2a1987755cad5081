/** How far a deployment is. The last four are ends; everything before them is on the way. */
export const STAGES = [
  'planned',
  'waiting',
  'building',
  'migrating',
  'deploying',
  'verifying',
  'live',
  'failed',
  'rolled-back',
  'cancelled',
] as const;
export type Stage = (typeof STAGES)[number];

const ENDS: readonly Stage[] = ['live', 'failed', 'rolled-back', 'cancelled'];

export const isEnd = (stage: Stage): boolean => ENDS.includes(stage);

/** Ends that somebody should look at now. */
export const isBad = (stage: Stage): boolean => stage === 'failed' || stage === 'rolled-back';

/** Words and signs for people; the signs are characters, so that they also show in notifications. */
export const SAID: Readonly<Record<Stage, { readonly sign: string; readonly words: string }>> = {
  planned: { sign: '🗓️', words: 'planned' },
  waiting: { sign: '✋', words: 'waiting for approval' },
  building: { sign: '🔨', words: 'building' },
  migrating: { sign: '⏳', words: 'migrating the database' },
  deploying: { sign: '⏳', words: 'deploying' },
  verifying: { sign: '⏳', words: 'verifying' },
  live: { sign: '✅', words: 'live' },
  failed: { sign: '❌', words: 'failed' },
  'rolled-back': { sign: '↩️', words: 'rolled back' },
  cancelled: { sign: '🚫', words: 'cancelled' },
};
