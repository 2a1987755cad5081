// The local cloud as a process of its own: started once, used by the demo and by every test, stopped by --down.
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cloudDir, cloudFile, type RunningCloud } from './client.ts';
import { startCloud } from './cloud.ts';
import { startControl } from './control.ts';

const log = (message: string) => void process.stdout.write(`${message}\n`);
const cloud = await startCloud(cloudDir(), log);
let ending = false;
const end = async () => {
  if (ending) return;
  ending = true;
  rmSync(cloudFile(), { force: true });
  await control.stop();
  await cloud.stop();
  process.exit(0);
};
const control = await startControl(cloud, () => void end());
process.on('SIGTERM', () => void end()).on('SIGINT', () => void end());
const running: RunningCloud = {
  pid: process.pid,
  root: fileURLToPath(new URL('../..', import.meta.url)),
  control: control.endpoint,
  addresses: cloud.addresses,
};
writeFileSync(cloudFile(), JSON.stringify(running, null, 2), { mode: 0o600 });
log('the local cloud is up');
