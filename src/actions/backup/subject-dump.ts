import type { Manifest } from '../../lib/backup/manifest.ts';
import type { ThrowawayDatabase } from '../../tools/throwaway-database.ts';
import type { DrillPorts, Inputs, Ports } from './ports.ts';
import type { Subject } from './subject.ts';

/** A dump, restored into a database of its own on a server on which nothing depends. */
export function dumpSubject(manifest: Manifest, inputs: Inputs, ports: Ports, drill: DrillPorts): Subject {
  const { name, identifier, sha256, bytes } = manifest;
  let made: ThrowawayDatabase | undefined;
  let path = '';
  return {
    backup: identifier,
    sweep: () => drill.databases().sweep(),
    exists: async () => {
      const fetched = await ports.store.fetch(name);
      if (fetched === undefined) throw new Error(`${ports.store.address(name)} is not there`);
      path = fetched;
      const size = await drill.largeFiles.size(path);
      if (size !== bytes) throw new Error(`${identifier} has ${size} bytes, not ${bytes}`);
      const hash = await drill.largeFiles.sha256(path);
      if (hash !== sha256) throw new Error(`${identifier} has the sha256 ${hash}, not ${sha256}`);
      return `${size} bytes with the sha256 of the manifest`;
    },
    restore: async () => {
      made = await drill.databases().create();
      await drill.loadDump(path, made.url, inputs.timeout);
      return made.url;
    },
    settings: async () => [],
    remove: async () => {
      await made?.[Symbol.asyncDispose]();
      if (inputs.store.kind === 's3' && path !== '') await drill.removeFile(path);
    },
  };
}
