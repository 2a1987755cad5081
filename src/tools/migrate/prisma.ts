import type { Status } from '../../lib/migrate/status.ts';
import type { ExecError } from '../../runtime/exec.ts';
import type { Program } from './site.ts';
import type { MakeTool } from './tool.ts';

const PRISMA: Program = { name: 'prisma', folders: ['node_modules/.bin'], install: 'npm ci' };

/** Prisma Migrate; https://www.prisma.io/docs/orm/prisma-migrate. Written from its documentation, not run. */
export const prisma: MakeTool = ({ run, entries }) => ({
  title: 'Prisma Migrate',
  wrapping: 'none', // A file is one message to the server, but Prisma notes a failed file all the same.
  bookkeeping: ['_prisma_migrations'],
  timeouts: 'unknown',
  ownLock: 'pg_advisory_lock 72707369 while it runs, with 10 s of patience',
  status: async () => {
    const folders = (await entries('prisma/migrations')).filter((name) => /^\d+/.test(name));
    return parsePrismaStatus(await statusText(() => run(PRISMA, ['migrate', 'status'])), folders);
  },
  up: async (options) => void (await run(PRISMA, ['migrate', 'deploy'], options)),
});

/** `prisma migrate status` ends with 1 when something is pending: that is an answer, not a failure. */
async function statusText(ask: () => Promise<{ readonly stdout: string }>): Promise<string> {
  try {
    return (await ask()).stdout;
  } catch (error) {
    const { stdout = '', ending } = error as Partial<ExecError>;
    if (ending?.kind === 'exit' && /not yet been applied|have failed/.test(stdout)) return stdout;
    throw error;
  }
}

/** @param folders all migrations of the repository, sorted */
export function parsePrismaStatus(text: string, folders: readonly string[]): Status {
  const listed = /have not yet been applied:\s*\n([\s\S]*?)(\n\s*\n|$)/.exec(text)?.[1] ?? '';
  const named = new Set(listed.split('\n').map((line) => line.trim()));
  const status = {
    applied: folders.filter((name) => !named.has(name)),
    pending: folders.filter((name) => named.has(name)),
  };
  return /have failed/.test(text)
    ? {
        ...status,
        stuck: 'a migration has failed before: mend it, then say so with `prisma migrate resolve`',
      }
    : status;
}
