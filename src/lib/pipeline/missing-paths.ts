import { aboutValue, type Complaint, type Path, pathText } from './problem.ts';
import type { Configuration } from './schema.ts';
import type { Service } from './schema-service.ts';

/**
 * Everything that the file names and that is not in the checkout: found in a pull request, not in the middle of a
 * deployment.
 */
export function missingPaths(
  { services }: Configuration,
  exists: (path: string) => boolean,
): readonly Complaint[] {
  return Object.entries(services).flatMap(([name, service]) =>
    namedPaths(service, ['services', name])
      .filter(({ path }) => !exists(path))
      .map(({ path, at, what }) =>
        aboutValue(at, `${pathText(at)}: there is no ${path} in the checkout, ${what}`),
      ),
  );
}

type Named = { readonly path: string; readonly at: Path; readonly what: string };

function namedPaths(service: Service | null, at: Path): readonly Named[] {
  const { context = '.', file } = service?.image ?? {};
  const { migrate } = service ?? {};
  const dockerfile = file ?? (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`);
  return [
    {
      path: dockerfile,
      at: [...at, 'image', file === undefined ? 'context' : 'file'],
      what: 'which builds the image',
    },
    ...(service?.manifests ?? []).map((path, index) => ({
      path,
      at: [...at, 'manifests', index],
      what: 'which has the manifests; without `manifests` they are generated',
    })),
    ...(migrate
      ? [
          {
            path: migrate.directory ?? '.',
            at: [...at, 'migrate', 'directory'],
            what: 'in which migrations run',
          },
        ]
      : []),
  ];
}
