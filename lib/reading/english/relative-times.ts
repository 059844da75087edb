import { FEW, few } from './time-rules'
import type { RelativeRule } from '../relative-times'

const MANY = String.raw`(?<n>${FEW}|an?|one) (?<unit>day|week)s?`
const many = ({ n, unit }: Record<string, string | undefined>) =>
  few(n!) * (unit!.toLowerCase() === 'week' ? 7 : 1)

/** Words that count from another day, in the order in which they are tried at a place of the text. */
export const RELATIVE_RULES: readonly RelativeRule[] = [
  {
    pattern: 'since (?:then|that (?:day|date|night))',
    kind: 'since',
    move: () => undefined,
    orNothing: true,
  },
  {
    pattern: String.raw`${MANY} (?:earlier|previously|beforehand|before(?: that(?! \p{Lu})|(?= ?[,.;:]|$)))`,
    kind: 'relative',
    move: (groups) => -many(groups),
  },
  {
    pattern: String.raw`${MANY} (?:later|afterwards?|after(?: that(?! \p{Lu})|(?= ?[,.;:]|$)))`,
    kind: 'relative',
    move: many,
  },
  {
    pattern: String.raw`(?:the )?(?:previous|preceding) (?:day|night|evening)|(?<!(?:an?|one|two|three|four|five|six|\d) )(?:the )?(?:day|night|evening) before(?! yesterday)`,
    kind: 'relative',
    move: () => -1,
    fromReport: true,
  },
  {
    pattern: String.raw`(?:the )?(?:following|next) (?:day|morning|evening|night)|(?<!(?:an?|one|two|three|four|five|six|\d) )(?:the )?(?:day|morning) after(?! tomorrow)`,
    kind: 'relative',
    move: () => 1,
  },
  {
    pattern: String.raw`(?:on )?(?:the|that) (?:very )?same (?:day|morning|afternoon|evening|night)|(?:later |earlier )that (?:day|morning|afternoon|evening|night)|that (?:morning|afternoon|evening|night|day)(?= ?[,.;:]|$)|(?:earlier|later) in the day`,
    kind: 'relative',
    move: () => 0,
    orNothing: true,
  },
]
