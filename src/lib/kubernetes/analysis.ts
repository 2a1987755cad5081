const VERDICTS = ['keep', 'roll-back', 'inconclusive'] as const;
export type AnalysisVerdict = (typeof VERDICTS)[number];

/**
 * The verdict in a file: JSON with a field `verdict` as analyze-release writes it, or the word alone. Undefined while
 * the file is not whole yet.
 */
export function verdictIn(content: string): AnalysisVerdict | undefined {
  const word = fieldOf(content) ?? content.trim();
  return VERDICTS.find((verdict) => verdict === word);
}

function fieldOf(content: string): string | undefined {
  try {
    const value = JSON.parse(content) as { readonly verdict?: unknown } | null;
    return typeof value?.verdict === 'string' ? value.verdict : undefined;
  } catch {
    return undefined;
  }
}
