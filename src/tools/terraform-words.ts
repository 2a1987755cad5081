import { defineFailures } from '../failure.ts';
import { lockSentence, readLockInfo } from '../lib/terraform/lock-info.ts';
import type { ExecError } from '../runtime/exec.ts';

export const terraformFailures = defineFailures({
  TERRAFORM_MISSING: {
    meaning: 'There is no such program on the PATH.',
    remedy: 'Add hashicorp/setup-terraform or opentofu/setup-opentofu before this step, or set `tool`.',
  },
  TERRAFORM_INIT_FAILED: {
    meaning: 'The directory cannot be initialised: backend, providers or modules.',
    remedy:
      'Read the words of Terraform. Most often the credentials may not read the state, or a lock file lacks a checksum.',
  },
  TERRAFORM_INVALID: {
    meaning: 'The configuration has mistakes.',
    remedy: 'Correct the lines that the message names; `terraform validate` shows the same.',
  },
  TERRAFORM_UNFORMATTED: {
    meaning: 'Files are not in the canonical format.',
    remedy: 'Run `terraform fmt -recursive` and commit what it changes; or set `format: false`.',
  },
  TERRAFORM_LOCKED: {
    meaning: 'Somebody else holds the lock of the state.',
    remedy:
      'Wait for that run. If it is dead, break its lock with `operation: unlock` and the `lock-id` of the message.',
  },
  TERRAFORM_FAILED: {
    meaning: 'Terraform ended with an error.',
    remedy: 'Read its words in the message.',
  },
});

export type TerraformCode = keyof typeof terraformFailures & string;

/** One message of `validate -json`; the line counts from 1. */
export type Diagnostic = {
  readonly severity: string;
  readonly summary: string;
  readonly detail: string;
  readonly file: string | undefined;
  readonly line: number | undefined;
};

/** The failure that a person can act on, out of what a program said; `now` is for the age of a lock. */
export function explainTerraform(error: ExecError, code: TerraformCode, program: string, now: number): Error {
  if (error.name !== 'ExecError') return error;
  if (error.ending.kind === 'not-found')
    return terraformFailures.TERRAFORM_MISSING(`There is no program \`${program}\` on the PATH.`, {
      cause: error,
    });
  const text = `${error.stdout}\n${error.stderr}`;
  const lock = readLockInfo(text);
  if (lock)
    return terraformFailures.TERRAFORM_LOCKED(`${lockSentence(lock, now)}; its id is ${lock.id}.`, {
      cause: error,
    });
  return terraformFailures[code](errorsIn(text) || error.message, { cause: error });
}

/** Terraform draws a frame around its errors, which is in the way everywhere but on a terminal. */
export function errorsIn(text: string): string {
  const plain = text.replace(/^[\s]*[│╷╵|]\s?/gm, '').replace(/\n{3,}/g, '\n\n');
  const at = plain.search(/^Error: /m);
  return at < 0
    ? ''
    : plain
        .slice(at)
        .replace(/^Error: /gm, '')
        .trim()
        .slice(0, 4000);
}

type RawDiagnostic = {
  severity?: string;
  summary?: string;
  detail?: string;
  range?: { filename?: string; start?: { line?: number } };
};

/** What `validate -json` found. */
export function readDiagnostics(stdout: string): readonly Diagnostic[] {
  const { diagnostics = [] } = JSON.parse(stdout) as { diagnostics?: readonly RawDiagnostic[] };
  return diagnostics.map(({ severity = 'error', summary = '', detail = '', range }) => ({
    severity,
    summary,
    detail,
    file: range?.filename,
    line: range?.start?.line,
  }));
}
