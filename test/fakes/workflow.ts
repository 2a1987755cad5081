import type { Workflow } from '../../src/runtime/workflow.ts';

/** A workflow that keeps what it was told: every word in `told`, and summaries, annotations and states apart. */
export function fakeWorkflow() {
  const told: string[] = [];
  const summaries: string[] = [];
  const annotations: { kind: string; message: string; place?: unknown }[] = [];
  const states: Record<string, string> = {};
  const secrets: string[] = [];
  const say = (message: string) => void told.push(message);
  const annotate = (kind: string) => (message: string, place?: unknown) => {
    told.push(message);
    annotations.push({ kind, message, place });
  };
  const workflow: Workflow = {
    info: say,
    debug: say,
    untrusted: say,
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    mask: (secret) => void secrets.push(secret),
    redact: (text) => secrets.reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
    group: (_, body) => body(),
    summary: (markdown) => void summaries.push(markdown),
    state: (name, value) => {
      states[name] = value;
    },
  };
  return { workflow, told, summaries, annotations, states, secrets };
}
