import type { LanguageId } from '../languages'
import ar from './ar.json'
import en from './en.json'
import uk from './uk.json'

/** The pages of the codebook, by name. */
export type CodebookPageId = keyof typeof en
/** A page of the codebook: its heading and what it says, a paragraph each. */
export type CodebookPage = { title: string; says: readonly string[] }

/** The codebook by language. It stands apart from the dictionaries, since no page of the map is sent it. */
const CODEBOOK: Readonly<Record<LanguageId, Readonly<Record<CodebookPageId, CodebookPage>>>> = {
  en,
  ar,
  uk,
}

/** How claims are coded, in a language, page by page in the order in which they are read. */
export const codebookPages = (id: LanguageId): Readonly<Record<CodebookPageId, CodebookPage>> =>
  CODEBOOK[id]
