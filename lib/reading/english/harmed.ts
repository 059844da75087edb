import type { Harm } from '#lib/model'
import type { Killed } from '../grammar'
import { groupBehind } from './counted-people'
import { englishScope } from './count-scope'
import { englishNumbers } from './numbers'

type Word = { harm: Exclude<Harm, 'killed'>; behind: string; before: string }

const BE = String.raw`(?:(?:was|were|are|is|have|has|had|been|being|be|remain|remained|reported|still|also|others|other|left|listed as|believed|feared|seriously|badly|critically|slightly|severely|forcibly|internally|newly) )*`
/** What is done to people besides killing: the words behind a number of them, and those before one. */
const WORDS: Word[] = [
  {
    harm: 'wounded',
    behind:
      'wounded|injured|hurt|maimed|injuries|(?:suffered|sustained) (?:[a-z]+ )?(?:injuries|wounds)|(?:was|were) treated for (?:their |[a-z]+ )?(?:injuries|wounds)',
    before:
      'wounded|wounding|injured|injuring|hurting|maiming|wounds|injures|(?:injury|wounding|injuries) (?:of|to)',
  },
  {
    harm: 'missing',
    behind: 'missing|unaccounted for|(?:have |had |has )?(?:disappeared|vanished)',
    before: '(?:disappearance|whereabouts) of',
  },
  {
    harm: 'abducted',
    behind:
      'abducted|kidnapped|taken (?:hostage|captive)|held hostage|seized by gunmen|forcibly disappeared',
    before:
      'abducted|abducting|kidnapped|kidnapping|(?:abduction|kidnapping|enforced disappearance) of|took hostage',
  },
  {
    harm: 'detained',
    behind: 'arrested|detained|rounded up|taken into custody|taken away',
    before:
      'arrested|arresting|detained|detaining|(?:arrest|arrests|detention) of|rounded up|rounding up',
  },
  {
    harm: 'displaced',
    behind: String.raw`displaced|uprooted|(?:fled|flee|fleeing)(?: (?:their homes|the (?:area|city|town|village|fighting|violence)))?|(?:forced|driven) (?:to flee|from their homes|out of their homes|to leave)|homeless`,
    before:
      'displaced|displacing|uprooted|uprooting|(?:displacement|exodus) of|forced|driven|forcing|driving',
  },
]
const COMPILED = WORDS.map(({ harm, behind, before }) => ({
  harm,
  behind: new RegExp(
    String.raw`^(?:[ -](?!killed\b|dead\b|died\b|and\b|or\b|who said\b|said\b|before\b|after\b|when\b|while\b|they\b)[\p{L}’'-]+){0,5}?[ -]${BE}(?<verb>${behind})(?![\p{L}-])`,
    'iu',
  ),
  before: new RegExp(
    String.raw`(?<![\p{L}-])(?<verb>${before}) (?:(?:the|an?|some|as many as|another|up to|at least|a further|a total of) )*$`,
    'iu',
  ),
}))
const ANY =
  /wound|injur|hurt|maim|missing|unaccounted|disappear|vanish|abduct|kidnap|hostage|captive|arrest|detain|detention|rounded|custody|displac|uproot|fled|flee|forced|driven|forcing|driving|homeless|exodus/i
/** A hospital tells whom it took in, and not where they were hurt. */
const TAKEN_IN =
  /(?<![\p{L}])(?:hospitals?|clinics?|ward|medics|doctors|MSF)(?: [^,.;]{1,60})? (?:received|treated|admitted|took in|taken in|receiving|treating)(?![\p{L}])/u
/** Words in front that make of a number one of nobody: "no", "could displace". */
const NOT_TOLD =
  /(?<![\p{L}])(?:no|not|without|could|would|may|might|will|if|fear\p{L}*|risk\p{L}*|threat\p{L}*|plan\p{L}*)(?: [\p{L}’'-]+){0,4} $/iu

/** The counts of wounded, missing, abducted, detained and displaced in a sentence; never of dead. */
export function englishHarmed(sentence: string): Killed[] {
  if (!ANY.test(sentence)) return []
  return englishNumbers(sentence).flatMap((mention): Killed[] => {
    const before = sentence.slice(Math.max(0, mention.start - 120), mention.start)
    if (NOT_TOLD.test(before)) return []
    const behind = sentence.slice(mention.end, mention.end + 140)
    // "60 killed and wounded" is no count of either
    if (/^[^,.;]{0,40}\b(?:killed|dead|died)\b[^,.;\d]{0,12}\b(?:and|or)\b/i.test(behind)) return []
    for (const { harm, behind: after, before: ahead } of COMPILED) {
      const [back, front] = [after.exec(behind), ahead.exec(before)]
      const found = front ?? back
      if (!found) continue
      const { group, to } = groupBehind(sentence, mention.end)
      const verb = front ? mention.start - before.length + front.index : mention.end
      const end = front ? Math.max(to, mention.end) : mention.end + back![0].length
      return [
        {
          start: Math.min(mention.start, verb),
          end,
          at: mention.start,
          verb,
          count: mention.count,
          group,
          scope: englishScope(sentence, Math.min(mention.start, verb), end),
          harm,
          ...(TAKEN_IN.test(sentence) && { cared: true as const }),
          rule: `people-${harm}`,
        },
      ]
    }
    return []
  })
}
