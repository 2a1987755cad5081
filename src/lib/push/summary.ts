import type { Counts } from '../ecr/scan-state.ts';
import { repositoryOf } from '../image/reference.ts';
import type { Attached } from '../registry/attached.ts';
import { code, heading, joined, safe, table } from '../summary/markdown.ts';
import type { Target } from './targets.ts';

type Row = { readonly target: Target; readonly digest: string; readonly set: readonly string[] };

/** Which repository has the image under which tags now, and which of them are new. */
export const pushSummary = (
  pushed: readonly Row[],
  attached: readonly Attached[] = [],
  findings: Counts = new Map(),
): string =>
  joined([
    heading('Pushed'),
    table(
      ['repository', 'digest', 'tags set', 'already there'],
      pushed.map(({ target, digest, set }) => [
        safe(code(repositoryOf(target))),
        safe(code(digest)),
        safe(set.map(code).join(' ')),
        safe(
          target.tags
            .filter((tag) => !set.includes(tag))
            .map(code)
            .join(' '),
        ),
      ]),
    ),
    findings.size > 0 &&
      table(
        ['found by ECR', 'count'],
        [...findings].map(([severity, count]) => [severity, String(count)]),
      ),
    attached.length > 0 &&
      table(
        ['belongs to it', 'type', 'digest'],
        attached.map(({ kind, type, digest }) => [kind, safe(code(type)), safe(code(digest))]),
      ),
  ]);
