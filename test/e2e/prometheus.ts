import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { debianPackages } from '../../local/debian.ts';
import { type Server, startDaemon } from '../../local/process.ts';
import { freePort } from '../../local/sockets.ts';

/** Target that is scraped, as host and port. */
export type Target = string;

const START_MS = 20_000;

/** A file that lists the targets and may change: https://prometheus.io/docs/prometheus/latest/configuration/configuration/#file_sd_config */
export type TargetFile = { readonly file: string };

const jobOf = (scraped: readonly Target[] | TargetFile): object =>
  'file' in scraped
    ? { job_name: 'pods', file_sd_configs: [{ files: [scraped.file] }] }
    : { job_name: 'shop', static_configs: [{ targets: scraped }] };

/** A Prometheus from Debian's packages on loopback, scraping every second, with its data in a folder that goes. */
export async function startPrometheus(scraped: readonly Target[] | TargetFile): Promise<Server> {
  const programs = await debianPackages('prometheus', 'bookworm', ['prometheus']);
  const dir = mkdtempSync(join(tmpdir(), 'prometheus-'));
  const config = {
    global: { scrape_interval: '1s', scrape_timeout: '900ms' },
    scrape_configs: [jobOf(scraped)],
  };
  writeFileSync(join(dir, 'prometheus.yml'), JSON.stringify(config)); // JSON is YAML.
  const address = `127.0.0.1:${await freePort()}`;
  const daemon = await startDaemon({
    dir,
    name: 'prometheus',
    file: join(programs, 'usr/bin/prometheus'),
    args: [
      `--config.file=${join(dir, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(dir, 'data')}`,
      `--web.listen-address=${address}`,
    ],
  });
  const stop = async () => {
    await daemon.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  const endpoint = `http://${address}`;
  const deadline = Date.now() + START_MS;
  while (!(await isReady(`${endpoint}/-/ready`))) {
    if (Date.now() > deadline) {
      await stop();
      throw new Error('Prometheus did not start');
    }
    await new Promise((done) => setTimeout(done, 100));
  }
  return { endpoint, stop };
}

const isReady = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
