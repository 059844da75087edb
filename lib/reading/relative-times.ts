import { addDays } from '#lib/util'
import type { ReadDays } from './draft'
import type { TimeMention } from './grammar'
import { wordMatches } from './word-starts'

/**
 * Words for a time that count from another: from one that their sentence names in front of them, on
 * which somebody spoke or something happened, else from the day that the text spoke of last.
 */
export type RelativeRule = {
  pattern: string
  kind: TimeMention['kind']
  /** By how many days they move it: `undefined` keeps the day and goes on until the report. */
  move: (groups: Record<string, string | undefined>) => number | undefined
  /** Without a day to count from they count from the report. */
  fromReport?: true
  /** Without a day to count from they say nothing. */
  orNothing?: true
}

/** A rule whose pattern is compiled. */
type CompiledRelative = Omit<RelativeRule, 'pattern'> & { pattern: RegExp }

/**
 * The days that such words mean.
 * @param from the times that stand in front of them in their sentence
 */
function movedDays(
  { move, fromReport }: CompiledRelative,
  groups: Record<string, string | undefined>,
  from: readonly TimeMention[],
  published: string | undefined,
  spokenOf: string | undefined,
): ReadDays | undefined {
  const by = move(groups)
  // "on Friday", "overnight", but no month
  const near = from.findLast(
    ({ days, kind }) => days && kind !== 'since' && addDays(days.from, 1) >= days.to,
  )?.days
  const anchor =
    (by !== undefined && by > 0 ? near?.to : near?.from) ??
    spokenOf ??
    (fromReport ? published : undefined)
  if (anchor === undefined) return undefined
  if (by === undefined)
    return published !== undefined && anchor <= published
      ? { from: anchor, to: published }
      : undefined
  const day = addDays(anchor, by)
  return published === undefined || day <= published ? { from: day, to: day } : undefined
}

/**
 * Adds the times of a sentence that count from others to those that it names.
 * @param ofSaying whether a time tells when somebody spoke
 */
export function addRelative(
  sentence: string,
  rules: readonly CompiledRelative[],
  found: TimeMention[],
  published: string | undefined,
  spokenOf: string | undefined,
  ofSaying: (start: number, end: number) => boolean,
): void {
  const matches = rules
    .flatMap((rule) => wordMatches(sentence, rule.pattern).map((match) => ({ rule, match })))
    .sort((a, b) => a.match.index - b.match.index)
  for (const { rule, match } of matches) {
    const start = match.index
    const end = start + match[0].length
    if (found.some((other) => start < other.end && other.start < end)) continue
    const before = found.filter((other) => other.end <= start).sort((a, b) => a.start - b.start)
    const days = movedDays(rule, match.groups ?? {}, before, published, spokenOf)
    if (!days && rule.orNothing) continue
    found.push({
      start,
      end,
      kind: rule.kind,
      ...(days && { days }),
      ofSaying: rule.kind !== 'since' && ofSaying(start, end),
    })
  }
}
