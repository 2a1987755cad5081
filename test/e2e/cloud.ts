import { type CloudClient, openCloud } from '../../local/cloud/client.ts';

let opened: Promise<CloudClient> | undefined;

/** The local cloud, started if it is not up; it stays up for the next test, and `scripts/demo --down` stops it. */
export function cloud(): Promise<CloudClient> {
  opened ??= openCloud();
  return opened;
}
