import { userInfo } from 'node:os'
import { cameFrom, missingOf, openInbox, readBefore, waitingText } from '#lib/desk'
import type { ForeignText } from '#lib/imports'
import { slug } from '#lib/model'
import type { Project } from '#lib/model'
import type { ClaimDraft } from '#lib/reading'
import type { ForeignRead } from './read-foreign'

/** Who puts a text there from the command line: the name that the machine has for them. */
const ownName = () => {
  try {
    return userInfo().username
  } catch {
    return 'the command line'
  }
}

/**
 * Puts texts of a file or a page, with what was proposed of them, into the inbox of a project's desk,
 * and says so a line each. Proposals are kept where outlet and day are known, since they rest on them.
 * @param root the folder of the project
 */
export function deskPut(root: string, { name, bytes, fetched }: ForeignRead, project: Project) {
  const inbox = openInbox(root, console.error)
  const at = new Date().toISOString()
  const from = cameFrom({ name, bytes, ...(fetched && { fetched }) }, at)
  return async (
    found: Omit<ForeignText, 'outlet' | 'published'> & {
      outlet: string | undefined
      published: string | undefined
      publishedBasis?: 'stated' | 'inferred'
      publishedNote?: string
    },
    id: string | undefined,
    drafts: readonly ClaimDraft[],
  ): Promise<void> => {
    const { outlet, published, ...rest } = found
    const waiting = waitingText(
      { ...rest, ...(outlet && { outlet }), ...(published && { published }) },
      from,
      { by: ownName(), at },
    )
    const title = waiting.title ?? waiting.from.name
    const twin = project.documents.find(({ text }) => text.sha256 === waiting.key)
    if (twin) return console.log(`${title}: is the text of '${twin.id}' already; nothing was put.`)
    const read = readBefore(waiting, drafts, project)
    const isNew = await inbox.put(
      { ...waiting, ...(id !== undefined && { id: slug.parse(id) }), ...(read && { read }) },
      fetched && bytes,
    )
    const missing = missingOf(waiting)
    console.log(
      isNew
        ? `${title}: in the inbox of the desk, ${read ? `${Object.keys(read.proposals).length} proposals` : 'to be read there'}${missing.length > 0 ? `; to be said there: ${missing.join(', ')}` : ''}.`
        : `${title}: waits in the inbox of the desk already.`,
    )
  }
}
