/** One or several patterns for a branch or a tag; the last that matches decides, and `!` takes back. */
export type RefPatterns = string | readonly string[];

/**
 * Whether a branch or tag matches, by the filter language of GitHub's workflows: `*` is anything but `/`, `**` is
 * anything, `?` zero or one and `+` one or more of the character before, `[]` one of some characters, `!` first takes
 * back, and a backslash takes a meaning away.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 */
export function matchesRef(patterns: RefPatterns | undefined, ref: string): boolean {
  let matches = false;
  for (const pattern of [patterns ?? []].flat()) {
    const negative = pattern.startsWith('!');
    if (toExpression(negative ? pattern.slice(1) : pattern).test(ref)) matches = !negative;
  }
  return matches;
}

/** What is wrong with a pattern, or undefined. */
export function refPatternProblem(pattern: string): string | undefined {
  if (pattern.startsWith('refs/')) return `write the name alone, without refs/heads/ or refs/tags/`;
  try {
    toExpression(pattern.replace(/^!/, ''));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const TOKEN = /\\.|\*\*|\*|\?|\+|\[[^\]]*\]|\[|[\s\S]/gu;

function toExpression(pattern: string): RegExp {
  const tokens = pattern.match(TOKEN) ?? [];
  const parts = tokens.map((token, index) => {
    if (token === '?' || token === '+') return quantifier(token, tokens[index - 1]);
    return token.startsWith('[') ? characterClass(token) : (WILDCARDS[token] ?? literal(token));
  });
  return new RegExp(`^${parts.join('')}$`, 'u');
}

const WILDCARDS: Readonly<Record<string, string>> = { '**': '.*', '*': '[^/]*' };

function quantifier(token: string, before: string | undefined): string {
  if (before === undefined || ['*', '**', '?', '+'].includes(before))
    throw new Error(`"${token}" needs a character before it; for any characters use "*"`);
  return token;
}

/** Only letters, digits and ranges of them may stand between brackets. */
function characterClass(token: string): string {
  if (!/^\[([a-zA-Z0-9](-[a-zA-Z0-9])?)+\]$/.test(token))
    throw new Error(`"${token}" is no set of letters and digits such as [0-9] or [abc]`);
  return token;
}

const literal = (token: string): string => {
  const character = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
};
