import type { ClaimView } from '../map/map-data'
import { stateWords } from '#lib/claims'
import type { TopicDifference } from '#lib/model'
import type { Words } from '#lib/words'
import type { ReasonNames } from './reason-names'

/** Look-ups that naming a voice takes. */
export type VoiceNames = {
  source: (id: string) => { name: string; short?: string } | undefined
  document: (id: string) => { label: string } | undefined
}

/** The name of a voice; a hidden speaker is named by its document. */
export function voiceName(
  body: string,
  claim: Pick<ClaimView, 'speaker' | 'document'>,
  names: VoiceNames,
  { say }: Words,
): string {
  return (
    names.source(body)?.name ??
    say('toll.hiddenVoice', {
      name: names.source(claim.speaker)?.name ?? claim.speaker,
      document: names.document(claim.document)?.label ?? claim.document,
    })
  )
}

/** The same in short, where a source has initials: "WHO". */
export function shortVoice(
  claim: Pick<ClaimView, 'body' | 'speaker' | 'document'>,
  names: VoiceNames,
  words: Words,
): string {
  return names.source(claim.body)?.short ?? voiceName(claim.body, claim, names, words)
}

/** The voices of some claims, each once, in a line: "the monitor, Al Jazeera". */
export function voicesWords(
  claims: readonly Pick<ClaimView, 'body' | 'speaker' | 'document'>[],
  names: VoiceNames,
  words: Words,
): string {
  return words.join([...new Set(claims.map((claim) => shortVoice(claim, names, words)))])
}

/**
 * What one of two claims says on a topic, as it says it: "by the reds", "more than 70", "held by
 * the blues". `quoted` adds the text's own words for how it began.
 */
export function valueWords(
  difference: TopicDifference,
  at: 0 | 1,
  names: ReasonNames,
  quoted: 'quoted' | 'unquoted' = 'unquoted',
): string {
  const { say, list } = names.words
  switch (difference.about) {
    case 'perpetrator':
      return say('side.by', { names: list(difference.values[at].map(names.label)) })
    case 'count':
      return difference.values[at].words
    case 'onset': {
      const { trigger, words } = difference.values[at]
      const began = say(`trigger.${trigger}`)
      return quoted === 'quoted' ? say('side.quoted', { says: began, words }) : began
    }
    case 'holder': {
      const value = difference.values[at]
      return value === 'fighting' ? say('side.battles') : stateWords(value, names)
    }
  }
}

/**
 * What a side says and who says it: "by the rebels (the monitor)", in square brackets where a name has
 * round ones itself; without voices, what it says.
 */
export function voicedWords(says: string, voices: string | undefined, { say }: Words): string {
  if (!voices) return says
  return say(voices.includes('(') ? 'side.voicedNested' : 'side.voiced', { says, voices })
}

/** Sides that cannot both hold: "by the rebels (Outlet A) ≠ by government forces (the monitor)". */
export function facing(sides: readonly string[]): string {
  return sides.join(' ≠ ')
}
