import { defineFailures } from '../../failure.ts';

export const infracostFailures = defineFailures({
  TERRAFORM_COST_UNREADABLE: {
    meaning: 'The file of `infracost-json` is not what `infracost diff --format json` writes.',
    remedy: 'Write it with `infracost diff --path … --format json --out-file infracost.json`.',
  },
});

/** One line about money: `+12.40 USD a month, 312.00 in all (Infracost)`. */
export function costLine(json: string): string {
  const { currency = 'USD', diffTotalMonthlyCost, totalMonthlyCost } = parse(json);
  const difference = Number(diffTotalMonthlyCost ?? Number.NaN);
  const total = Number(totalMonthlyCost ?? Number.NaN);
  if (Number.isNaN(difference) && Number.isNaN(total))
    throw infracostFailures.TERRAFORM_COST_UNREADABLE('The file of `infracost-json` names no monthly cost.');
  const change = Number.isNaN(difference)
    ? ''
    : `${difference < 0 ? '−' : '+'}${Math.abs(difference).toFixed(2)} ${currency} a month`;
  const all = Number.isNaN(total) ? '' : `${total.toFixed(2)} ${currency} a month in all`;
  return `Cost by Infracost: ${[change, all].filter(Boolean).join(', ')}.`;
}

type Infracost = { currency?: string; diffTotalMonthlyCost?: unknown; totalMonthlyCost?: unknown };

function parse(json: string): Infracost {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch (cause) {
    throw infracostFailures.TERRAFORM_COST_UNREADABLE('The file of `infracost-json` is no JSON.', { cause });
  }
  throw infracostFailures.TERRAFORM_COST_UNREADABLE();
}
