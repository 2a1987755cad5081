import { defineFailures } from '../../failure.ts';

export const planJsonFailures = defineFailures({
  TERRAFORM_PLAN_UNREADABLE: {
    meaning: 'The plan that Terraform shows as JSON cannot be read.',
    remedy: 'Use Terraform 1.5 or OpenTofu 1.6, or newer; if it is, report this with the version.',
  },
});

/** https://developer.hashicorp.com/terraform/internals/json-format#change-representation */
export type Change = {
  readonly actions: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  /** `true` at what is known only after applying, in the shape of the value. */
  readonly after_unknown?: unknown;
  /** `true` at what is sensitive, or for a whole subtree. */
  readonly before_sensitive?: unknown;
  readonly after_sensitive?: unknown;
  /** Paths of the attributes that force a replacement. Absent for a tainted resource. */
  readonly replace_paths?: readonly (readonly (string | number)[])[];
  readonly importing?: { readonly id?: string };
};

export type ResourceChange = {
  readonly address: string;
  readonly previous_address?: string;
  readonly deposed?: string;
  readonly type: string;
  readonly mode?: string;
  readonly change: Change;
  readonly action_reason?: string;
};

/** The parts of `terraform show -json` that are judged here; others are ignored, as the format's document asks. */
export type PlanJson = {
  readonly format_version: string;
  readonly terraform_version: string;
  readonly resource_changes: readonly ResourceChange[];
  readonly resource_drift: readonly ResourceChange[];
  readonly output_changes: Readonly<Record<string, Change>>;
  readonly deferred_changes?: unknown;
  readonly action_invocations?: unknown;
  /** The plan could not be finished, and cannot be applied. */
  readonly errored: boolean;
};

/** Reads `show -json`. @throws TERRAFORM_PLAN_UNREADABLE for other JSON and for another major version of the format */
export function readPlan(text: string): PlanJson {
  const plan = parse(text);
  const version = plan['format_version'];
  if (typeof version !== 'string' || !/^1\./.test(version))
    throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE(
      `The plan has the format ${JSON.stringify(version)}; 1.x is known.`,
    );
  const changes = (name: string) => resourceChanges(plan[name]);
  return {
    ...plan,
    format_version: version,
    terraform_version: String(plan['terraform_version'] ?? ''),
    resource_changes: changes('resource_changes'),
    resource_drift: changes('resource_drift'),
    output_changes: (plan['output_changes'] ?? {}) as Readonly<Record<string, Change>>,
    errored: plan['errored'] === true,
  };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const plan: unknown = JSON.parse(text);
    if (typeof plan === 'object' && plan !== null) return plan as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE('What should be the JSON of a plan is no JSON.', {
      cause,
    });
  }
  throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE('What should be the JSON of a plan is no object.');
}

function resourceChanges(value: unknown): readonly ResourceChange[] {
  if (value === undefined || value === null) return [];
  const good = (one: ResourceChange) =>
    typeof one?.address === 'string' && typeof one.type === 'string' && Array.isArray(one.change?.actions);
  if (Array.isArray(value) && value.every(good)) return value;
  throw planJsonFailures.TERRAFORM_PLAN_UNREADABLE('A change in the plan has no address, type or actions.');
}
