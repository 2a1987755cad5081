import { parseFailOn } from '../../lib/scan/fail-on.ts';
import { SEVERITIES } from '../../lib/scan/severity.ts';
import { defineAction } from '../../runtime/action.ts';
import { duration, flag, lines, list, oneOf, text } from '../../runtime/input-kinds.ts';
import { inputKind } from '../../runtime/inputs.ts';
import { output } from '../../runtime/outputs.ts';

const failOn = inputKind(parseFailOn);
const severity = oneOf(...SEVERITIES);

export const scan = defineAction({
  name: 'Scan',
  description:
    'Looks for vulnerabilities, secrets and misconfigurations in an image, a directory or an SBOM, and fails on what you say.',
  branding: { icon: 'shield', color: 'red' },
  inputs: {
    image: text.optional({
      description:
        'Image to scan, from the Docker daemon or its registry, such as `ghcr.io/acme/shop@sha256:…`. Exactly one of `image`, `archive`, `directory` and `sbom` is given.',
    }),
    archive: text.optional({
      description: 'Image in a file (`docker save`) or an OCI layout folder, such as `image.tar`.',
    }),
    directory: text.optional({
      description:
        'Directory to scan: lock files, secrets, Dockerfiles, manifests and Terraform, such as `.`.',
    }),
    sbom: text.optional({
      description:
        'SBOM to scan, CycloneDX or SPDX, such as `sbom.cdx.json`. The image itself is not needed.',
    }),
    scanners: list.optional({
      description:
        'What to look for: `vuln`, `secret`, `misconfig`. By default what the target can have: the first two in images, all in directories, `vuln` in an SBOM.',
    }),
    'fail-on': failOn.withDefault('critical,secret', {
      description:
        'Findings that fail the step: a severity (it and worse) and kinds, such as `high`, `critical,secret`, `medium,misconfiguration`; or `none`.',
    }),
    report: severity.withDefault('low', {
      description:
        'Findings of this severity and worse are listed in the summary, the SARIF and the report; it has no say in what fails.',
    }),
    'ignore-unfixed': flag.withDefault('false', {
      description:
        '`true`: a vulnerability that no version fixes yet is reported, but does not fail the step.',
    }),
    'ignore-file': text.optional({
      description:
        'YAML list of findings to live with for a while, each with `id`, `owner`, `reason`, `expires` and perhaps `package` and `path`, such as `.github/scan-ignore.yaml`.',
    }),
    vex: lines.optional({
      description:
        'VEX documents (OpenVEX, CycloneDX or CSAF) that excuse findings, one path a line, such as `security/shop.openvex.json`.',
    }),
    'only-new': flag.withDefault('false', {
      description:
        '`true`: only findings that the base does not have fail: the base commit of a pull request or merge queue, or what was pushed before. Its packages are kept in the Actions cache, and looked up in the same database.',
    }),
    baseline: text.optional({
      description:
        'With `only-new`: the SBOM (CycloneDX) or the `baseline` file of an earlier scan to compare with, instead of the base commit.',
    }),
    'deny-licenses': list.optional({
      description:
        'Licences that no package may have, such as `AGPL-3.0-only, GPL-*`; each is a high finding.',
    }),
    skip: list.optional({
      description: 'Files and folders to leave out, as globs, such as `**/testdata`.',
    }),
    dockerfile: text.withDefault('Dockerfile', {
      description:
        'What the image was built from, such as `backend/Dockerfile`: findings in an image are shown on its lines and on those of the package files beside it.',
    }),
    token: text.optional({
      description:
        'Token to upload the SARIF to code scanning with, such as `github.token` of a job with `security-events: write`. Without one nothing is uploaded.',
      secret: true,
    }),
    trivy: oneOf('pinned', 'system').withDefault('pinned', {
      description:
        '`pinned`: the release of Trivy that this action knows by its checksum, downloaded and kept in the tool cache. `system`: the one on the PATH.',
    }),
    'trivy-source': text.withDefault('https://github.com/aquasecurity/trivy/releases/download', {
      description:
        'Where the pinned Trivy is downloaded from: `<source>/v<version>/<file>`. A mirror is as good: the checksum is the same.',
    }),
    database: oneOf('update', 'offline').withDefault('update', {
      description:
        '`update`: a newer vulnerability database is downloaded when there is one. `offline`: only the one in the cache folder (TRIVY_CACHE_DIR), and no address is asked for anything.',
    }),
    'database-max-age': duration.withDefault('3d', {
      description: 'A database made longer ago than this is stale, such as `24h` or `7d`.',
    }),
    'allow-stale-database': flag.withDefault('false', {
      description: '`true`: a stale database is used when there is no newer one, and the verdict says so.',
    }),
    'database-mirrors': list.withDefault(
      'mirror.gcr.io/aquasec/trivy-db:2,ghcr.io/aquasecurity/trivy-db:2,public.ecr.aws/aquasecurity/trivy-db:2',
      { description: 'OCI repositories of the database, tried in order.' },
    ),
    category: text.optional({
      description:
        'Name under which code scanning keeps the alerts of this target, such as `scan/image/acme/shop` (the default for that image).',
    }),
    timeout: duration.withDefault('10m', {
      description: 'How long the scan itself may take, such as `90s` or `10m`.',
    }),
  },
  outputs: {
    verdict: output.oneOf(
      ['passed', 'failed', 'scanner-error', 'database-error'],
      'What came of it. Only `passed` means that the target was looked at and nothing fails.',
    ),
    critical: output.text('Open critical findings; empty when nothing is known.'),
    high: output.text('Open high findings.'),
    medium: output.text('Open medium findings.'),
    low: output.text('Open low findings.'),
    failing: output.text('Findings that fail the step.'),
    sarif: output.text('Path of the SARIF file; empty when nothing is known.'),
    report: output.text('Path of the report: JSON with every finding and what was decided about it.'),
    sbom: output.text(
      'Path of a CycloneDX SBOM with the packages found; empty when no packages were looked for.',
    ),
    baseline: output.text('Path of what a later scan can be compared with; empty without `only-new`.'),
    database: output.text('When the vulnerability database was made, such as `2026-11-20T06:00:00.000Z`.'),
  },
});
