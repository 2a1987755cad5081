import { linesOf, parseFields } from './tag-rule.ts';

/** What holds for all tags unless a rule says otherwise. */
export type Flavor = {
  readonly latest: 'auto' | 'true' | 'false';
  readonly prefix: string;
  readonly suffix: string;
  /** Whether `latest` gets the prefix or suffix too. */
  readonly prefixLatest: boolean;
  readonly suffixLatest: boolean;
};

/** Reads the `flavor` input, as metadata-action has it: `latest=auto`, `prefix=v,onlatest=true`, `suffix=-alpine`. */
export function parseFlavor(raw: string): Flavor {
  const given = linesOf(raw).map((line) => readLine(line, parseFields(line)));
  return { ...NEUTRAL, ...Object.fromEntries(given.flatMap((part) => Object.entries(part))) };
}

const NEUTRAL: Flavor = {
  latest: 'auto',
  prefix: '',
  suffix: '',
  prefixLatest: false,
  suffixLatest: false,
};

/** One line: `latest=…` alone, or a prefix or suffix with, perhaps, `onlatest`. */
function readLine(line: string, fields: ReturnType<typeof parseFields>): Partial<Flavor> {
  const { latest, prefix, suffix, onlatest, ...others } = Object.fromEntries(fields);
  const given = [latest, prefix, suffix].filter((value) => value !== undefined);
  if (
    given.length !== 1 ||
    Object.keys(others).length > 0 ||
    (latest !== undefined && onlatest !== undefined)
  )
    throw new Error(
      `"${line}" is none of latest=auto|true|false, prefix=…[,onlatest=true], suffix=…[,onlatest=true]`,
    );
  if (latest !== undefined) return { latest: choice('latest', latest, ['auto', 'true', 'false']) };
  const onLatest = choice('onlatest', onlatest ?? 'false', ['true', 'false']) === 'true';
  return prefix === undefined
    ? { suffix: suffix ?? '', suffixLatest: onLatest }
    : { prefix, prefixLatest: onLatest };
}

function choice<const C extends string>(key: string, value: string, choices: readonly C[]): C {
  const found = choices.find((one) => one === value);
  if (found === undefined) throw new Error(`${key} is one of ${choices.join(', ')}, not "${value}"`);
  return found;
}
