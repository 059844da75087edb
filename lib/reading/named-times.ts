import type { TextSpan } from '#lib/model'
import { remembered } from '#lib/util'
import { DayMemory } from './day-memory'
import type { ReadDays } from './draft'
import type { PartOfDay } from './grammar'
import { grammarOf } from './grammars'
import { publishedDays, timesRead } from './publication'
import { sentencesOf } from './sentences'

/** The times of so many texts are kept: at a desk those of one are asked for again with every claim and field. */
const TEXTS = 4
/** So many letters around a day may name a part of it. */
const AROUND = 14

/** The part of a day that words for it, or the words beside them, name; `undefined` where none does. */
export function partOfDay(text: string, language: string, span: TextSpan): PartOfDay | undefined {
  const words = grammarOf(language)?.partsOfDay ?? []
  const within = (from: number, to: number) => {
    const said = text.slice(Math.max(0, from), to)
    const found = words.filter(([, word]) => word.test(said))
    return found.length === 1 ? found[0]![0] : undefined
  }
  const rest = text.slice(span.end, span.end + AROUND)
  // another clause speaks of another time
  const end = span.end + (rest.match(/^[^,.;:،؛\n]*/u)?.[0].length ?? 0)
  return within(span.start, span.end) ?? within(span.start, end)
}

/**
 * Words of a text for a time, the days that they mean, whether it goes on until the report, and whether
 * it is when somebody spoke, not when what they tell of happened.
 */
type NamedTime = TextSpan & {
  days: ReadDays
  part?: PartOfDay
  isSince: boolean
  ofSaying: boolean
  /** It is these days or others, which stand beside it, as the text was published early or late. */
  either?: true
}

/** The times of a whole text, each with its sentence, by language, publication and text, which are one key. */
const timesIn = remembered(TEXTS, (key): readonly (NamedTime & { in: TextSpan })[] => {
  const [language = '', published, ...lines] = key.split('\n')
  const text = lines.join('\n')
  const grammar = grammarOf(language)
  if (!grammar) return []
  const days = publishedDays(published)
  const when = new DayMemory(days, grammar)
  return sentencesOf(text, language).flatMap((sentence) => {
    const times = timesRead(grammar, sentence.text, days, when.spokenOf)
    when.step(sentence.first)
    when.speaksOfFirst(times)
    return times.flatMap((time) => {
      const at = { start: sentence.start + time.start, end: sentence.start + time.end }
      const part = partOfDay(text, language, at)
      const { kind, ofSaying, either } = time
      const named = {
        ...at,
        isSince: kind === 'since',
        ofSaying,
        in: sentence,
        ...(part && { part }),
      }
      if (time.days) return [{ ...named, days: time.days }]
      return (either ?? []).map((one) => ({ ...named, days: one, either: true as const }))
    })
  })
})

/**
 * The times that a stretch of a text names, in its order.
 * @param published the day of publication, from which "Thursday" counts, or the days between which it lies
 * @returns empty in a language that has no rules
 */
export const namedTimes = (
  text: string,
  language: string,
  published: string,
  span: TextSpan,
): NamedTime[] =>
  timesIn(`${language}\n${published}\n${text}`).flatMap(({ in: sentence, ...time }) =>
    sentence.start < span.end && span.start < sentence.end ? [time] : [],
  )
