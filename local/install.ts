import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { lock } from './lock.ts';

/** Where everything that takes long to get is kept between runs. */
export const cacheDir = (): string =>
  process.env['DEPLOY_ACTIONS_CACHE'] ||
  join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'deploy-actions');

export type Progress = (message: string) => void;
export const toStderr: Progress = (message) => void process.stderr.write(`${message}\n`);

/**
 * Returns the folder of a thing that is made once and kept: `<cache>/<name>-<version>`.
 * Made in a temporary folder and renamed, so a folder that exists is whole. One process makes it, others wait.
 * Says what it does and every 15 s that it is still at it.
 */
export async function once(
  name: string,
  version: string,
  make: (dir: string) => Promise<void>,
  progress: Progress = toStderr,
): Promise<string> {
  const dir = join(cacheDir(), `${name}-${version}`);
  if (existsSync(dir)) return dir;
  const release = await lock(`${dir}.lock`, progress);
  try {
    if (existsSync(dir)) return dir;
    const started = Date.now();
    const seconds = () => Math.round((Date.now() - started) / 1000);
    progress(`${name} ${version}: getting it (kept for the next time)`);
    const timer = setInterval(() => progress(`${name} ${version}: still at it after ${seconds()} s`), 15_000);
    const temporary = `${dir}.partial`;
    rmSync(temporary, { recursive: true, force: true });
    mkdirSync(temporary, { recursive: true });
    try {
      await make(temporary);
    } finally {
      clearInterval(timer);
    }
    renameSync(temporary, dir);
    progress(`${name} ${version}: ready after ${seconds()} s`);
    return dir;
  } finally {
    release();
  }
}

export type ProgramOptions = {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly input?: string;
  readonly uid?: number;
  readonly gid?: number;
};

/** Runs a program of an installation; its output is in the error when it fails. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      output += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.stdin.on('error', () => undefined).end(options.input ?? '');
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(stdout);
      reject(new Error(`${file} ${args.join(' ')} ended with ${code ?? signal}:\n${output.slice(-4000)}`));
    });
  });
}

/** The sha256 of a file, in hexadecimal. */
export async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** Refuses a file whose sha256 is not the expected one. */
export async function verifySha256(path: string, expected: string): Promise<void> {
  const actual = await sha256(path);
  if (actual !== expected) throw new Error(`${path}: sha256 is ${actual}, expected ${expected}`);
}
