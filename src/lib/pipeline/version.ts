import type { Trigger } from './trigger.ts';

/** A tag of an image: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const LONGEST_TAG = 128;
const SHA_LETTERS = 12;

/**
 * The version of what an event builds, always a legal image tag: `1.2.3` of the tag `v1.2.3`, `<branch>-<12 letters of
 * the commit>` of a branch, the whole commit of a pull request.
 */
export function versionOf(trigger: Trigger): string {
  switch (trigger.kind) {
    case 'tag':
      return legalTag(trigger.tag.replace(/^v(?=\d)/, ''), LONGEST_TAG);
    case 'branch':
      return branchVersion(trigger.branch, trigger.sha);
    default:
      return trigger.sha;
  }
}

export function branchVersion(branch: string, sha: string): string {
  return `${legalTag(branch, LONGEST_TAG - SHA_LETTERS - 1)}-${sha.slice(0, SHA_LETTERS)}`;
}

/** `+` of a semantic version and `/` of a branch are no letters of a tag; neither begins one with `.` or `-`. */
function legalTag(name: string, longest: number): string {
  const legal = name.replace(/[^A-Za-z0-9._-]+/g, '-').replace(/^[.-]+/, '');
  return legal.slice(0, longest) || 'unnamed';
}
