import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { ICONV } from '../disk/iconv-encodings'
import { surveyText } from '../files/encodings'
import type { TextFormat } from './text-format'

/** The letters of a text file, in whatever encoding its bytes show. */
export function lettersOf(bytes: Uint8Array): string {
  const survey = surveyText(ICONV)
  survey.take(bytes)
  return iconv.decode(Buffer.from(bytes), survey.end().encoding)
}

/** Plain text in any encoding that can be told. */
export const plainText: TextFormat = {
  id: 'text',
  about: 'plain text in any encoding that can be told',
  is: () => true,
  read: async (bytes) => [{ text: lettersOf(bytes) }],
}
