import type { HeldGround } from '../grammar'

/** A time right behind a name: "on Friday", "in December", "the day after". */
const TIME = String.raw`(?:(?:on|in|since|by|until|late|early|last|yesterday|overnight|earlier)(?![\p{L}-])|the (?:following|next|same|previous) (?:day|night|morning|evening|week|month|year)|the day (?:after|before)|(?:an?|one|two|three|four|five|six|\d+) (?:hours?|days?|weeks?|months?|years?) (?:later|earlier|before|ago))`
/** What stands between the first place of a verb and the second: a time, and "and". */
const GAP = new RegExp(
  String.raw`^[^,;:.]{2,60}? ${TIME}[^,;:.]{0,24}?,? and(?= (?:(?:of|from|over|in) )?(?:the (?:town|city|village|base|airport|port|district|camp) of )?\p{Lu}[\p{L}’'-]+(?: (?:al-)?\p{Lu}[\p{L}’'-]+){0,3}(?: (?:airport|air ?base|camp|province|city|town|district|hospital|border))? ${TIME})`,
  'u',
)

/**
 * "Took A on 2 May and B the following day": the verb is said once, and both have a time of their
 * own. What a sentence leaves out is told as what it says.
 */
export function withGaps(sentence: string, found: readonly HeldGround[]): HeldGround[] {
  return found.flatMap((held) => {
    if (held.object.start < held.end || held.aside) return [held]
    const gap = GAP.exec(sentence.slice(held.end, held.end + 120))
    if (!gap) return [held]
    const at = held.end + gap[0].length
    const end = Math.min(sentence.length, at + 60)
    return [
      { ...held, object: { start: held.object.start, end: at } },
      {
        ...held,
        start: at,
        end: at,
        at,
        gap: true as const,
        object: { start: at, end },
      },
    ]
  })
}
