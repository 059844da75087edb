import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { coderId, deskView } from '#lib/desk'
import type { DeskContext, DeskDraft } from '#lib/desk'
import { preferredName, projectGazetteer } from '#lib/gazetteer'
import type { Project } from '#lib/model'
import { deskEntries, projectDictionary, tellOf, wordsOf } from '#lib/words'

/** Whose desk is looked at, and in which page. */
export type Looking = {
  page: Page
  /** The folder of the project. */
  root: string
  /** The coder's name. */
  name: string
  lang: 'en' | 'ar'
  /** The records that the desk has. */
  project: Project
}

/** What a coder sees of the desk: the draft as it is saved, its text, and the words of the page. */
export function eyes({ page, root, name, lang, project }: Looking) {
  const words = wordsOf(lang, {
    ...projectDictionary(project.settings, lang),
    ...deskEntries(lang),
  })
  const gazetteer = projectGazetteer(project)
  const context: DeskContext = { project, gazetteer, words, tell: tellOf(words) }
  /** What the page calls a place. */
  const placeName = (id: string) => {
    const place = gazetteer.place(id)
    return place ? preferredName(place, lang) : id
  }
  const partName = (part: string) => words.say(`placePart.${part as 'outskirts'}`)
  /** Every spelling of a source or a place, by id. */
  const names = new Map<string, readonly string[]>([
    ...project.sources.map((one) => [one.id, one.names ?? []] as const),
    ...project.places.map(
      ({ id, properties }) => [id, properties.names.map((name) => name.text)] as const,
    ),
  ])
  const documentId = () => new URL(page.url()).searchParams.get('document')!
  const draft = () =>
    JSON.parse(
      readFileSync(join(root, 'drafts', documentId(), `${coderId(name)}.json`), 'utf8'),
    ) as DeskDraft
  const article = () => readFileSync(join(root, 'texts', `${documentId()}.txt`), 'utf8')
  /** What the page shows of the draft. */
  const view = () => deskView(draft(), article(), context)
  return { context, names, draft, article, view, partName, placeName }
}
