import { resolve } from 'node:path'
import { checkProject } from '#lib/check'
import { readFiles } from '#lib/store'

/** A project of a server of several: its id, the path that stands before its addresses, its folder. */
export type MountedProject = { id: string; mount: string; folder: string }

/**
 * Where each of several projects is served: under `/p/<id>`.
 * @throws Error with both folders where two projects have one id
 */
export async function mountedProjects(folders: readonly string[]): Promise<MountedProject[]> {
  const projects: MountedProject[] = []
  for (const folder of folders) {
    const { id } = checkProject(await readFiles(folder)).project.settings
    const other = projects.find((project) => project.id === id)
    if (other)
      throw new Error(
        `'${other.folder}' and '${folder}' are both called '${id}'. Write another id into the project.json of one.`,
      )
    projects.push({ id, mount: `/p/${id}`, folder: resolve(folder) })
  }
  return projects
}

/** Where a request goes: to a project, with the path that this one knows; or to none. */
export type Route = { to: string; path: string } | { redirect: string } | undefined

/** What all projects have alike, since they are built once. */
const SHARED = /^\/(?:_next\/|icon\.svg)/
const MOUNTED = /^(\/p\/[^/?]+)(\/?)(.*)$/s

/**
 * Finds the project that answers an address, by the path before it. The list of projects stands at
 * the root, and is drawn by the first of them.
 */
export function routeOf(target: string, projects: readonly MountedProject[]): Route {
  const [first] = projects
  if (!first) return undefined
  if (/^\/(?:\?|$)/.test(target)) return { to: first.id, path: `/projects${target.slice(1)}` }
  if (SHARED.test(target)) return { to: first.id, path: target }
  const [, mount, slash, rest = ''] = MOUNTED.exec(target) ?? []
  const project = projects.find((known) => known.mount === mount)
  if (!project) return undefined
  // Without the slash a query alone would be asked of the folder above.
  return slash ? { to: project.id, path: `/${rest}` } : { redirect: `${project.mount}/${rest}` }
}
