import { lettersOf } from './plain-text'
import { dayWritten } from './text-format'
import type { ForeignText, TextFormat } from './text-format'

type Piece = string | { text?: unknown }

/** The words of a message of Telegram, whose text is a string or a list of pieces. */
const wordsOfPieces = (text: unknown): string =>
  typeof text === 'string'
    ? text
    : Array.isArray(text)
      ? (text as Piece[])
          .map((piece) =>
            typeof piece === 'string' ? piece : typeof piece?.text === 'string' ? piece.text : '',
          )
          .join('')
      : ''

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(lettersOf(bytes).replace(/^\s*window\.YTD\.[\w.]+\s*=\s*/, ''))
  } catch {
    return undefined
  }
}

/** An export of a channel or chat by Telegram's own application (`result.json`). */
export const telegram: TextFormat = {
  id: 'telegram',
  about: 'an export of a channel by Telegram (JSON): one text a message',
  is: (bytes, name) => {
    if (!/\.json$/i.test(name)) return false
    const told = parsed(bytes) as { messages?: unknown } | undefined
    return Array.isArray(told?.messages)
  },
  read: async (bytes) => {
    const told = parsed(bytes) as { name?: unknown; messages: Record<string, unknown>[] }
    return told.messages.flatMap((message): ForeignText[] => {
      const text = wordsOfPieces(message.text).trim()
      if (message.type !== 'message' || text === '') return []
      const day = dayWritten(message.date as string | undefined)
      return [
        {
          text,
          part: String(message.id),
          ...(typeof told.name === 'string' && { outlet: told.name }),
          ...(day && { published: day }),
        },
      ]
    })
  },
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** The day of "Fri May 03 12:00:00 +0000 2024", as Twitter writes moments, in UTC. */
function dayOfTweet(text: unknown): string | undefined {
  const found = /^\w{3} (\w{3}) (\d\d) [\d:]{8} \+0000 (\d{4})$/.exec(String(text))
  const month = found ? MONTHS.indexOf(found[1]!) + 1 : 0
  return month > 0
    ? `${found![3]}-${String(month).padStart(2, '0')}-${found![2]}`
    : dayWritten(String(text))
}

/** An archive of Twitter or X (`tweets.js`): one text a post. */
export const twitter: TextFormat = {
  id: 'twitter',
  about: 'an archive of Twitter or X (tweets.js): one text a post',
  is: (bytes) =>
    /^\s*window\.YTD\.tweets?\.part\d+\s*=/.test(new TextDecoder().decode(bytes.subarray(0, 200))),
  read: async (bytes) => {
    const told = parsed(bytes)
    return (Array.isArray(told) ? (told as { tweet?: Record<string, unknown> }[]) : []).flatMap(
      ({ tweet }): ForeignText[] => {
        const text = String(tweet?.full_text ?? tweet?.text ?? '').trim()
        const day = dayOfTweet(tweet?.created_at)
        return text === ''
          ? []
          : [
              {
                text,
                part: String(tweet!.id_str ?? tweet!.id),
                ...(day && { published: day }),
                ...(typeof tweet!.lang === 'string' && { language: tweet!.lang }),
              },
            ]
      },
    )
  },
}
