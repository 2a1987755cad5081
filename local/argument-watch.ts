import { readdirSync, readFileSync } from 'node:fs';

/** Looks at the arguments of every process of this machine until it is stopped; returns those that contain a text. */
export function watchArguments(texts: readonly string[]): { readonly stop: () => readonly string[] } {
  const found = new Set<string>();
  const look = () => {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const line = commandLine(pid);
      if (texts.some((text) => line.includes(text))) found.add(line.split(' ').slice(0, 3).join(' '));
    }
  };
  const timer = setInterval(look, 25);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return [...found];
    },
  };
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // It has ended meanwhile.
  }
}
