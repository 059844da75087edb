import { routeFiles } from './route-files'
import type { RouteFile, RouteModule } from './route-files'

/** A route that an address belongs to: how it is loaded, and what the address says. */
export type FoundRoute = {
  load: () => Promise<RouteModule>
  params: Record<string, string | string[] | undefined>
}

/** A part of a folder's name: what it says, or the parameter it stands for, of one part or of all that follow. */
const PART = /^\[\[\.\.\.(?<rest>\w+)\]\]$|^\[(?<one>\w+)\]$/

/**
 * Finds the route of an address among files that are named as Next names them: `[id]` is one part of
 * the address, `[[...path]]` all that follow, or none.
 * @returns a function of the path, without its query, whose percent-encodings are valid; `undefined`
 * where no route has it, as with a slash at its end, which the pages send on.
 */
export function routeFinder(files: readonly RouteFile[]): (path: string) => FoundRoute | undefined {
  const routes = files.map(({ folder, load }) => {
    const parts = folder.split('/').map((part) => ({ part, ...PART.exec(part)?.groups }))
    return { load, parts: parts as { part: string; rest?: string; one?: string }[] }
  })
  return (path) => {
    const given = path.slice(1).split('/')
    if (given.includes('')) return undefined
    for (const { load, parts } of routes) {
      const open = parts.at(-1)?.rest
      const fixed = open ? parts.slice(0, -1) : parts
      if (open ? given.length < fixed.length : given.length !== fixed.length) continue
      if (!fixed.every(({ part, one }, at) => one || part === given[at])) continue
      const params = fixed.flatMap(({ one }, at) =>
        one ? [[one, decodeURIComponent(given[at]!)] as const] : [],
      )
      const rest = given.slice(fixed.length).map(decodeURIComponent)
      return {
        load,
        params: { ...Object.fromEntries(params), ...(open && rest.length && { [open]: rest }) },
      }
    }
    return undefined
  }
}

/** The route of an address here, of those of `app`. */
export const appRoute = routeFinder(routeFiles())
