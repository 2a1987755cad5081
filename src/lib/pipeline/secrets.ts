import { aboutValue, type Complaint, type Path, pathText } from './problem.ts';

/** Shapes of well-known secrets, by the documents of those who give them out. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, 'a private key'],
  [/\b(AKIA|ASIA)[0-9A-Z]{16}\b/, 'an access key of AWS'],
  [/\b(gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,})/, 'a token of GitHub'],
  [/\bglpat-[\w-]{20,}/, 'a token of GitLab'],
  [/\bxox[abeoprs]-[\w-]{10,}/, 'a token of Slack'],
  [/hooks\.slack\.com\/(services|workflows)\//, 'a webhook of Slack'],
  [/\bnpm_[A-Za-z0-9]{36}\b/, 'a token of npm'],
  [/\bsk[-_](live|test|proj|ant)[-_][\w-]{16,}/, 'an API key'],
  [/\bAIza[\w-]{35}\b/, 'an API key of Google'],
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]+/, 'a JSON Web Token'],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:[^\s:/@$]+@/i, 'a URL with a password'],
];

/** Under such a key, what looks random is a secret. */
const TELLING_KEY = /password|passwd|token|secret|api_?key|private_?key|credential/i;
const SHORTEST = 12;
/** Bits for each character; words of a language have less than 3.2, random letters and digits more than 3.5. */
const RANDOM_BITS = 3.3;

/** Every value that must not stand in a file under version control. The complaint never repeats the value. */
export function findSecrets(value: unknown, path: Path = []): readonly Complaint[] {
  if (typeof value === 'string') {
    const what = secretKind(value, String(path.at(-1) ?? ''));
    return what === undefined
      ? []
      : [
          aboutValue(
            path,
            `${pathText(path)}: this looks like ${what}; keep it in a secret and list its name under \`secrets\``,
          ),
        ];
  }
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [string | number, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item])
    : Object.entries(value);
  return entries.flatMap(([key, item]) => findSecrets(item, [...path, key]));
}

/** What a text under a key looks like, such as `an access key of AWS`; undefined when like no secret. */
export function secretKind(text: string, key: string): string | undefined {
  const known = SHAPES.find(([shape]) => shape.test(text));
  if (known) return known[1];
  const looks =
    TELLING_KEY.test(key) && text.length >= SHORTEST && /^(?=.*\d)(?=.*[a-z])[^\s$/]+$/i.test(text);
  return looks && bitsEach(text) > RANDOM_BITS ? 'a secret' : undefined;
}

/** Shannon entropy for each character, in bits. */
function bitsEach(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce(
    (sum, count) => sum - (count / text.length) * Math.log2(count / text.length),
    0,
  );
}
