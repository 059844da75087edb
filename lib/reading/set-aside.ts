import type { TextSpan } from '#lib/model'
import type { Happened, HeldGround, SpeechFrame, TimeMention } from './grammar'
import type { Sentence } from './sentences'

/** The place a report is sent from, which stands in capitals in front of its first sentence. */
export function dateline({ text, first, start }: Sentence): TextSpan[] {
  if (!first || start > 400) return []
  const match =
    /^(?:[^.]{0,40}?\b)?(?:\p{Lu}[\p{Lu}’'-]{2,}(?: \p{Lu}{2,})?(?:, \p{L}+)?(?:, (?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+)(?:,? \d{4})?)?(?: \([^)]{2,20}\))?(?: ?[-–—:]|(?= \p{Lu}\p{Ll})))/u.exec(
      text,
    )
  return match ? [{ start: 0, end: match[0].length }] : []
}

/** Words of a sentence that name no place of an event: those for speakers, times and the dateline. */
export const noPlaces = (
  sentence: Sentence,
  frames: readonly SpeechFrame[],
  times: readonly TimeMention[],
): TextSpan[] => [
  ...frames.flatMap(({ named, told, title }) => [
    named,
    ...(told ? [told] : []),
    ...(title ? [title] : []),
  ]),
  ...times,
  ...dateline(sentence),
]

/** What storms and takes a place is told once, as a claim of control. */
export const withoutTakings = (happened: readonly Happened[], held: readonly HeldGround[]) =>
  happened.filter(
    ({ start, end, rule }) =>
      // "captured the town after months of fighting"
      !(rule === 'noun-of-incident' && held.some(({ status }) => status !== 'held')) &&
      !(
        rule === 'verb-of-incident' &&
        held.some(
          (one) =>
            !one.aside && one.status === 'secured' && one.start < end + 40 && start < one.end + 40,
        )
      ),
  )
