import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { goBuild, goModuleCopy } from '../go.ts';
import { type Progress, toStderr } from '../install.ts';

const opentofu = { path: 'github.com/opentofu/opentofu', version: 'v1.10.7' };
const provider = { address: 'example.com/local/local', version: '1.0.0' };
const providerSource = fileURLToPath(new URL('provider', import.meta.url));

export type LocalTerraform = {
  /** The program `tofu`. */
  readonly tofu: string;
  /** For TF_CLI_CONFIG_FILE: providers come from a folder, never from a registry. */
  readonly cliConfig: string;
  /** What a configuration of a test begins with. */
  readonly required: string;
};

/**
 * OpenTofu, built from its Go module, and a provider of one resource, `local_file`. Terraform itself is not to be had
 * from a package registry; both speak the same commands and the same plan JSON. `dir` gets the mirror of the provider.
 */
export async function localTerraform(dir: string, progress: Progress = toStderr): Promise<LocalTerraform> {
  const source = await goModuleCopy('opentofu-source', opentofu.path, opentofu.version, progress);
  const tofu = await goBuild('tofu', opentofu.version, source, {
    package: './cmd/tofu',
    set: [`${opentofu.path}/version.dev=no`],
    progress,
  });
  const built = await goBuild('terraform-provider-local', provider.version, providerSource, { progress });
  const folder = join(dir, 'mirror', provider.address, provider.version, `linux_${architecture()}`);
  mkdirSync(folder, { recursive: true });
  cpSync(built, join(folder, `terraform-provider-local_v${provider.version}`));
  const cliConfig = join(dir, 'tofu.rc');
  writeFileSync(
    cliConfig,
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(join(dir, 'mirror'))}\n  }\n}\n`,
  );
  const required = `terraform {\n  required_providers {\n    local = { source = "${provider.address}", version = "${provider.version}" }\n  }\n}\n`;
  return { tofu, cliConfig, required };
}

const architecture = (): string => (process.arch === 'x64' ? 'amd64' : process.arch);
