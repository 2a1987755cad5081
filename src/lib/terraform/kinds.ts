import type { PlanJson, ResourceChange } from './plan-json.ts';

/** What happens to one resource. `replace` destroys and creates; `forget` loses the object without destroying it. */
export type Kind =
  | 'create'
  | 'update'
  | 'replace'
  | 'delete'
  | 'forget'
  | 'forget-and-create'
  | 'import'
  | 'move'
  | 'read';

const BY_ACTIONS: Readonly<Record<string, Kind>> = {
  create: 'create',
  update: 'update',
  delete: 'delete',
  forget: 'forget',
  read: 'read',
  'delete,create': 'replace',
  'create,delete': 'replace',
  'create,forget': 'forget-and-create',
};

/** The kind of a change; undefined for one that does nothing. An action that is not known counts as `delete`. */
export function kindOf({ change, previous_address, address }: ResourceChange): Kind | undefined {
  const actions = change.actions.join(',');
  if (actions === 'no-op' || actions === '') {
    if (change.importing) return 'import';
    return previous_address !== undefined && previous_address !== address ? 'move' : undefined;
  }
  return BY_ACTIONS[actions] ?? 'delete';
}

/** The kinds after which the object that was there is gone, or nobody's. */
export const LOSES: ReadonlySet<Kind> = new Set(['replace', 'delete', 'forget', 'forget-and-create']);

/** Most dangerous first: what a person must see before anything else. */
const ORDER: readonly Kind[] = [
  'delete',
  'replace',
  'forget',
  'forget-and-create',
  'update',
  'import',
  'move',
  'create',
  'read',
];

export type Effect = { readonly kind: Kind; readonly resource: ResourceChange };

/** What a plan does, the most dangerous first, then by address. Reading data is nothing that happens to anybody. */
export function effectsOf({ resource_changes }: Pick<PlanJson, 'resource_changes'>): readonly Effect[] {
  return resource_changes
    .flatMap((resource) => {
      const kind = kindOf(resource);
      return kind === undefined || kind === 'read' ? [] : [{ kind, resource }];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.resource.address < b.resource.address ? -1 : 1),
    );
}

export type Counts = {
  readonly added: number;
  readonly changed: number;
  readonly destroyed: number;
  readonly forgotten: number;
  readonly imported: number;
};

/** As Terraform counts: a replacement adds one and destroys one. */
export function countsOf(effects: readonly Effect[]): Counts {
  const count = (...kinds: readonly Kind[]) => effects.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    added: count('create', 'replace', 'forget-and-create'),
    changed: count('update'),
    destroyed: count('delete', 'replace'),
    forgotten: count('forget', 'forget-and-create'),
    imported: effects.filter(({ resource }) => resource.change.importing !== undefined).length,
  };
}

const REASONS: Readonly<Record<string, string>> = {
  replace_because_cannot_update: 'an attribute cannot be changed in place',
  replace_because_tainted: 'it is tainted: its creation failed, or somebody marked it',
  replace_by_request: 'asked for with -replace',
  replace_by_triggers: 'one of its replace_triggered_by changed',
  delete_because_no_resource_config: 'its block is gone from the configuration',
  delete_because_wrong_repetition: 'count or for_each came or went',
  delete_because_count_index: 'its index is beyond count',
  delete_because_each_key: 'its key is no longer in for_each',
  delete_because_no_module: 'its module is gone from the configuration',
  delete_because_no_move_target: 'a moved block leads nowhere',
};

/** Why Terraform does it, in words; empty when the plan does not say. A word that is not known is shown as it is. */
export const reasonOf = ({ action_reason }: ResourceChange): string =>
  action_reason === undefined ? '' : (REASONS[action_reason] ?? action_reason.replaceAll('_', ' '));
