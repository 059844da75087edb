import { docx } from './docx'
import { webPage } from './html'
import { telegram, twitter } from './messages'
import { pdf } from './pdf'
import { plainText } from './plain-text'
import { webArchive } from './web-archive'
import type { ForeignText, TextFormat } from './text-format'

/** The formats of texts, in the order in which a file is tried. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  pdf,
  docx,
  webArchive,
  twitter,
  telegram,
  webPage,
  plainText,
]

/**
 * The texts of a file: of an article one, of an export of messages or an archive of pages one each.
 *
 * @param name the file's name, whose end helps to tell its format
 * @throws Error in one sentence where the file is damaged or holds no letters
 */
export async function foreignTexts(
  bytes: Uint8Array,
  name: string,
): Promise<{ format: string; texts: ForeignText[] }> {
  const format = TEXT_FORMATS.find(({ is }) => is(bytes, name))!
  let texts: ForeignText[]
  try {
    texts = await format.read(bytes)
  } catch (error) {
    throw new Error(
      `${name} could not be read as ${format.about}: ${(error as Error).message.replace(/\.$/, '')}. Save it anew, or give its text as a .txt file.`,
      { cause: error },
    )
  }
  if (texts.every(({ text }) => text.trim() === ''))
    throw new Error(
      `${name} holds no letters (read as ${format.about}). Where it is a picture of a text, give the text as a .txt file.`,
    )
  return { format: format.id, texts }
}
