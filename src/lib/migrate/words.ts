/** Lines of a stack say where in the tool it broke, which helps nobody who reads about a migration. */
const FRAME = /^\s*(at .+(:\d+:\d+\)?|<anonymous>\)?)|File ".+", line \d+, in .+|goroutine \d+ .*)$/;
const MOST_LINES = 12;

/** The part of a tool's last words that a person wants to read: no stack, no empty lines, the last few lines. */
export function lastWords(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !FRAME.test(line));
  return lines.slice(-MOST_LINES).join('\n');
}

/** The pending migration that the tool's words name last: the one it was at when it failed. */
export function namedLast(pending: readonly string[], words: string): string | undefined {
  const named = pending.map((id) => ({ id, at: words.lastIndexOf(id) })).filter(({ at }) => at >= 0);
  return named.toSorted((a, b) => b.at - a.at)[0]?.id;
}
