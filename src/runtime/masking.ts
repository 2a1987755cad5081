/** Shorter lines of a multi-line secret (braces, brackets) are not masked: they would blank out the whole log. */
const SHORTEST_LINE = 4;

/**
 * Every form of a secret that must not be seen: each line (the runner masks line by line), and the encodings in
 * which a secret usually leaks: base64, base64url, percent-encoded, and inside a JSON string.
 */
export function maskedForms(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const whole = lines.filter(Boolean);
  const plain = whole.length > 1 ? whole.filter((line) => line.length >= SHORTEST_LINE) : whole;
  const forms = [
    ...plain,
    ...(whole.length > 0 ? encodingsOf(secret.trim()) : []),
    ...plain.flatMap(encodingsOf),
  ];
  return [...new Set(forms)].filter((form) => form !== '' && !form.includes('\n'));
}

function encodingsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  return [
    bytes.toString('base64'),
    bytes.toString('base64url'),
    encodeURIComponent(text.toWellFormed()),
    JSON.stringify(text).slice(1, -1),
  ];
}

/** Keeps the secrets of this process, so that text can be cleaned of them before it leaves. */
export class Secrets {
  readonly #forms = new Set<string>();

  /** Remembers a secret; returns the forms that were not known before. */
  add(secret: string): readonly string[] {
    const fresh = maskedForms(secret).filter((form) => !this.#forms.has(form));
    for (const form of fresh) this.#forms.add(form);
    return fresh;
  }

  /** Replaces every known form by `***`, longest first, so that no part of a longer one is left over. */
  redact(text: string): string {
    const found = [...this.#forms].filter((form) => text.includes(form));
    found.sort((a, b) => b.length - a.length);
    return found.reduce((clean, form) => clean.replaceAll(form, '***'), text);
  }
}
