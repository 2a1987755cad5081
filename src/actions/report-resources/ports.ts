import type { Finding } from '../../lib/resources/finding.ts';
import type { ContainerUsage } from '../../lib/resources/usage.ts';
import type { InputsOf } from '../../runtime/action.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Files } from '../../runtime/files.ts';
import type { Workflow } from '../../runtime/workflow.ts';
import type { NamespaceObjects } from '../../tools/resource-objects.ts';
import type { reportResources } from './spec.ts';

export type Inputs = InputsOf<typeof reportResources>;

export type OpenCluster = AsyncDisposable & {
  readonly read: (namespace: string) => Promise<NamespaceObjects>;
};

export type Ports = {
  readonly workflow: Pick<Workflow, 'info' | 'summary'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly files: Pick<Files, 'read' | 'exists'>;
  readonly openCluster: () => Promise<OpenCluster>;
  readonly usageIn: (namespace: string) => Promise<readonly ContainerUsage[]>;
  readonly logGroups: (prefix: string) => Promise<readonly Finding[]>;
  readonly repositories: (name: string) => Promise<readonly Finding[]>;
  readonly keep: (name: string, text: string) => Promise<string>;
};
