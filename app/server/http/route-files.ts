import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** What a route has: its folder below `app` is its address, as Next reads it. */
export type RouteFile = {
  /** `dataset/[id]/spots`. */
  folder: string
  /** Its module, loaded when it is first asked for. */
  load: () => Promise<RouteModule>
}

/** What answers a route; `params` has the parts of its address that the folder's name leaves open. */
export type RouteModule = {
  GET: (
    request: Request,
    given: { params: Promise<Record<string, string | string[] | undefined>> },
  ) => Response | Promise<Response>
}

/**
 * Every `route.ts` below `app`. The build puts this list in place of the function, with the modules
 * in its own files (`lib/cli/build/server-program.ts`).
 */
export function routeFiles(): RouteFile[] {
  const app = join(import.meta.dirname, '../..')
  return readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:^|[\\/])route\.ts$/.test(path))
    .map((path) => ({
      folder: dirname(path).replaceAll('\\', '/'),
      load: () => import(pathToFileURL(join(app, path)).href) as Promise<RouteModule>,
    }))
}
