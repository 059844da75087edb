import { sha256 } from '#lib/util/sha256'

/** An invented text, with letters of two units and Arabic among its words. */
export const TEXT =
  'Flood wardens said that 12 people were killed in Millford on Monday. 🕊 The café stood.\nNobody was named.'

/** The records of a draft of it before anything is decided. */
export const bodyOfText = (id = 'gull-2024-05-07', text = TEXT) => ({
  document: {
    id,
    outlet: 'gull',
    label: 'The Gull, 7 May',
    published: '2024-05-07',
    publishedBasis: 'stated' as const,
    language: 'en',
    text: { sha256: sha256(text), characters: text.length },
    coder: { by: 'Ann', on: '2024-05-08' },
  },
  proposals: {},
  decided: {},
  claims: {},
  notCoded: {},
  sources: {},
})

/** A claim of it of which only the kind is decided. */
export const BARE = {
  kind: 'casualties',
  span: { start: 0, end: 68 },
  quote: { start: 24, end: 45 },
  fields: {},
}
