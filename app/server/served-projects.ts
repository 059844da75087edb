import { checkProject } from '#lib/check'
import { readFiles } from '#lib/store'
import { textIn } from '#lib/words'
import type { LanguageId } from '#lib/words'
import type { ListedProject } from '../ui/pages/lists/projects-page'

/** A project of a server of several: its id, its path before all addresses, and its folder. */
type Served = { id: string; mount: string; folder: string }

/**
 * The projects that the server serves beside this one, this one included, as their records name
 * them now; none where it serves a single project.
 */
export async function servedProjects(lang: LanguageId): Promise<ListedProject[]> {
  const served = JSON.parse(process.env.PROJECTS || '[]') as Served[]
  return Promise.all(
    served.map(async ({ id, mount, folder }) => {
      const { settings, documents, claims } = checkProject(await readFiles(folder)).project
      const summary = settings.summary && textIn(settings.summary, lang)
      return {
        href: `${mount}/`,
        title: textIn(settings.title, lang) ?? id,
        ...(summary && { summary }),
        documents: documents.length,
        claims: claims.length,
      }
    }),
  )
}
