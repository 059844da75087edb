import { allMatches } from '../all-matches'
import { wordMatches } from '../word-starts'

/** A group by its name in front of its "fighters" or "militants", as one pattern. */
export const FIGHTERS_OF =
  '([A-Z][A-Z0-9]{1,5}|Islamic State|Hamas|Hezbollah|Hizbollah|Taliban|Daesh|al-Shabaab|Boko Haram)(?: group)? (?:fighters?|militants?|forces|troops|militia|rebels|jihadists?|terrorists|group|gunmen|soldiers|extremists|elements)'
const ARMED_GROUP = new RegExp(`(?<![\\p{L}-])${FIGHTERS_OF}(?![\\p{L}-])`, 'gu')
/** "the paramilitary Rapid Support Forces": whom "the paramilitaries" are. */
const PARAMILITARY = /(?<![\p{L}])paramilitary (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3})/gu

/** Groups that fight without words for it. */
const KNOWN_GROUP =
  /(?<![\p{L}-])(?:Islamic State|ISIS|ISIL|IS(?! [a-z]+ing\b)|Daesh|[Aa]l[- ]Shabaa?b|Boko Haram|Taliban)(?![\p{L}])/gu

/** Armed groups that a sentence names. */
export function armedGroupsIn(sentence: string): { key: string; name: string }[] {
  return [
    ...[...wordMatches(sentence, ARMED_GROUP), ...allMatches(sentence, PARAMILITARY)].map(
      (match) => match[1]!,
    ),
    ...wordMatches(sentence, KNOWN_GROUP).map(([name]) => name),
  ].map((name) => ({
    key: name
      .toLowerCase()
      .replace(/^(?:isis|isil|is|daesh)$/, 'islamic state')
      .replace(/^al[- ]shabaa?b$/, 'al-shabaab'),
    name,
  }))
}
