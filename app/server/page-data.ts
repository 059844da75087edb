import { connection } from 'next/server'
import { projectIn } from '#lib/views'
import { pageLanguage } from './page-language'
import type { PageLanguage } from './page-language'
import { loadProject } from './project'
import type { LoadedProject } from './project'

/**
 * What a page is made from: the loaded project, with its map and what is `shown` in the language of
 * the page. It waits
 * for a request, since the policy of each page carries a nonce of its own.
 */
export async function pageData(): Promise<LoadedProject & Pick<PageLanguage, 'words'>> {
  await connection()
  const [project, { words }] = await Promise.all([loadProject(), pageLanguage()])
  return {
    ...project,
    words,
    map: project.mapIn(words.lang),
    shown: projectIn(project.shown, words.lang),
  }
}
