import { shown } from './facts.ts';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds from `500ms`, `30s`, `2m` or `1h`. @throws Error that says what is allowed */
export function parseDuration(given: unknown): number {
  const match = typeof given === 'string' ? /^(\d{1,9})(ms|s|m|h)$/.exec(given) : null;
  if (!match) throw new Error(`expected a duration such as 500ms, 30s or 2m, got ${shown(given)}`);
  return Number(match[1]) * (UNITS[match[2] ?? ''] ?? 1);
}

/**
 * The fields of one YAML map, read one by one. What is wrong is collected with its place, so that a user sees
 * every problem at once; a field that nobody asked for is a problem too.
 */
export class Fields {
  readonly place: string;
  readonly #map: Readonly<Record<string, unknown>>;
  readonly #problems: string[];
  readonly #asked = new Set<string>();

  constructor(given: unknown, place: string, problems: string[]) {
    this.place = place;
    this.#problems = problems;
    const isMap = typeof given === 'object' && given !== null && !Array.isArray(given);
    if (!isMap) problems.push(`${place}: expected a map, got ${shown(given)}`);
    this.#map = isMap ? (given as Readonly<Record<string, unknown>>) : {};
  }

  has(name: string): boolean {
    return this.#map[name] !== undefined && this.#map[name] !== null;
  }

  problem(name: string, message: string): void {
    this.#problems.push(`${this.place}.${name}: ${message}`);
  }

  /** The field, if given, by a function that throws an Error saying what is allowed. */
  read<T>(name: string, parse: (value: unknown) => T): T | undefined {
    this.#asked.add(name);
    if (!this.has(name)) return undefined;
    try {
      return parse(this.#map[name]);
    } catch (error) {
      this.problem(name, (error as Error).message);
      return undefined;
    }
  }

  async readAsync<T>(name: string, parse: (value: unknown) => Promise<T>): Promise<T | undefined> {
    try {
      return await this.read(name, parse);
    } catch (error) {
      this.problem(name, (error as Error).message);
      return undefined;
    }
  }

  text(name: string): string | undefined {
    return this.read(name, (value) => {
      if (typeof value !== 'string' && typeof value !== 'number')
        throw new Error(`expected a text, got ${shown(value)}`);
      return String(value);
    });
  }

  flag(name: string): boolean | undefined {
    return this.read(name, (value) => {
      if (typeof value !== 'boolean') throw new Error(`expected true or false, got ${shown(value)}`);
      return value;
    });
  }

  integer(name: string, least: number, most: number): number | undefined {
    return this.read(name, (value) => {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most)
        throw new Error(`expected a whole number from ${least} to ${most}, got ${shown(value)}`);
      return value;
    });
  }

  duration(name: string): number | undefined {
    return this.read(name, parseDuration);
  }

  oneOf<const Choice extends string>(name: string, ...choices: readonly Choice[]): Choice | undefined {
    return this.read(name, (value) => {
      const found = choices.find((choice) => choice === value);
      if (!found) throw new Error(`expected one of ${choices.join(', ')}, got ${shown(value)}`);
      return found;
    });
  }

  /** Texts by name, such as headers; numbers and flags become text. */
  texts(name: string): Readonly<Record<string, string>> | undefined {
    return this.read(name, (value) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new Error(`expected names and values, got ${shown(value)}`);
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, String(item)]));
    });
  }

  list(name: string): readonly unknown[] {
    return this.read(name, (value) => (Array.isArray(value) ? value : [value])) ?? [];
  }

  /** Says which fields nobody asked for: a misspelt one would silently mean its default. */
  finish(): void {
    for (const name of Object.keys(this.#map))
      if (!this.#asked.has(name))
        this.problem(name, `is not a field here; there are ${[...this.#asked].join(', ')}`);
  }
}
