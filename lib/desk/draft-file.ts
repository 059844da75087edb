import { isDeepStrictEqual } from 'node:util'
import { draftBody } from './changes'
import { draftSchema } from './draft'
import type { DeskDraft, DraftBody } from './draft'

/**
 * What a draft's file says that its history does not: the records as somebody edited them, that it
 * is `behind` (a server was killed before it wrote the file), or that it is `damaged`.
 */
export function editedByHand(text: string, draft: DeskDraft): DraftBody | 'behind' | 'damaged' {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return 'damaged'
  }
  const read = draftSchema.safeParse(json)
  if (!read.success || read.data.coder !== draft.coder) return 'damaged'
  if (read.data.revision < draft.revision) return 'behind'
  // what was wrong on purpose is as the history has it
  const body = { ...draftBody(read.data), ...(draft.planted && { planted: draft.planted }) }
  return isDeepStrictEqual(body, draftBody(draft)) ? draftBody(draft) : body
}
