/** Times that each line was run, by number; lines without code are not in it. */
export type Lines = ReadonlyMap<number, number>;

export type Branches = { readonly covered: number; readonly all: number };

/** What one report says about one file, by the path that stands in the report. */
export type CoveredFile = {
  readonly path: string;
  /** Folders that the path may be below, by the report. */
  readonly sources: readonly string[];
  readonly lines: Lines;
  /** Undefined where the report has no branches: that is not the same as none of them reached. */
  readonly branches: Branches | undefined;
};

export type Count = { readonly covered: number; readonly all: number };

/** Two reports about one file: a line that any of them reached is reached. */
export function mergedLines(one: Lines, other: Lines): Lines {
  const merged = new Map(one);
  for (const [line, hits] of other) merged.set(line, Math.max(hits, merged.get(line) ?? 0));
  return merged;
}

export function countOf(lines: Lines): Count {
  const hits = [...lines.values()];
  return { covered: hits.filter((each) => each > 0).length, all: hits.length };
}

export const sumOf = (counts: readonly Count[]): Count =>
  counts.reduce((sum, each) => ({ covered: sum.covered + each.covered, all: sum.all + each.all }), {
    covered: 0,
    all: 0,
  });

/** From 0 to 1; undefined where there is nothing to cover. */
export const shareOf = ({ covered, all }: Count): number | undefined =>
  all === 0 ? undefined : covered / all;
