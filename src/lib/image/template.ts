import dayjs from 'dayjs';
import advancedFormat from 'dayjs/plugin/advancedFormat.js';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';

dayjs.extend(utc);
dayjs.extend(timezone);
dayjs.extend(advancedFormat);

/** What an expression may stand for: a text, or a moment that takes a format and a time zone. */
export type TemplateValues = Readonly<Record<string, string | { readonly moment: number | undefined }>>;

const EXPRESSION = /\{\{([^{}]*)\}\}/g;
const CALL = /^\s*([a-z_]+)(?:\s+'([^']*)'|\s+"([^"]*)")?(?:\s+tz=(?:'([^']*)'|"([^"]*)"))?\s*$/;

/**
 * Replaces expressions such as `{{branch}}` and `{{date 'YYYYMMDD' tz='Europe/Berlin'}}`, as metadata-action has
 * them. A moment without a format is written as ISO 8601; without a zone it is UTC.
 * @throws Error that names an expression it does not know, or a zone or moment there is not.
 */
export function fillTemplate(template: string, values: TemplateValues): string {
  return template.replace(EXPRESSION, (whole, inner: string) => {
    const call = CALL.exec(inner);
    const value = call ? values[call[1] ?? ''] : undefined;
    if (!call || value === undefined)
      throw new Error(
        `the expression "${whole}" is not known; there are ${Object.keys(values)
          .map((name) => `{{${name}}}`)
          .join(', ')}`,
      );
    if (typeof value === 'string') return value;
    return writeMoment(value.moment, call[2] ?? call[3], call[4] ?? call[5] ?? 'UTC', whole);
  });
}

/** The names of all expressions in a template, each once. @throws Error on one that cannot be read. */
export const hasExpression = (template: string): boolean => template.search(EXPRESSION) >= 0;

function writeMoment(
  moment: number | undefined,
  format: string | undefined,
  zone: string,
  whole: string,
): string {
  if (moment === undefined) throw new Error(`the time of the commit for "${whole}" is not known`);
  try {
    return dayjs(moment)
      .tz(zone)
      .format(format ?? 'YYYY-MM-DDTHH:mm:ssZ');
  } catch {
    throw new Error(`"${zone}" in "${whole}" is not a time zone, such as Europe/Berlin`);
  }
}
