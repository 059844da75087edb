import { withDeskKeep } from '#lib/cli/shared/desk-keep'
import { UsageError } from '#lib/cli/shared/run-command'
import { deskTimes } from '#lib/desk'
import type { RuleTally } from '#lib/desk'

/** How the times of a desk are asked for on the command line. */
export const TIMES_USAGE = `  times                              minutes an article, keys a claim, and what became of each
                                     rule's proposals; read from the histories, sent nowhere`

const figure = (value: number | undefined, digits = 1) =>
  value === undefined ? '–' : value.toFixed(digits)

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1
    ? sorted[half]
    : sorted.length > 0
      ? (sorted[half - 1]! + sorted[half]!) / 2
      : undefined
}

/**
 * Prints what coding came to in a project.
 * @throws UsageError on wrong usage
 */
export async function runTimes(root: string, given: string[]): Promise<void> {
  if (given.length > 0) throw new UsageError(`'${given[0]}' is one argument too many`)
  const all = await withDeskKeep(root, (keep) => deskTimes(root, keep))
  if (all.length === 0) return console.log('Nothing was coded at the desk of this project yet.')
  for (const { document, coder, minutes, claims, keysPerClaim } of all)
    console.log(
      `${document}  ${coder}  ${figure(minutes)} min  ${claims} claims  ${figure(keysPerClaim)} keys a claim`,
    )
  const coded = all.filter(({ claims }) => claims > 0)
  console.log(
    `median of ${coded.length}: ${figure(median(coded.map(({ minutes }) => minutes)))} min, ${figure(median(coded.flatMap(({ keysPerClaim }) => keysPerClaim ?? [])))} keys a claim`,
  )
  const rules: Record<string, RuleTally> = {}
  for (const [rule, { accepted, edited, rejected }] of all.flatMap((one) =>
    Object.entries(one.rules),
  )) {
    const sum = (rules[rule] ??= { accepted: 0, edited: 0, rejected: 0 })
    sum.accepted += accepted
    sum.edited += edited
    sum.rejected += rejected
  }
  for (const [rule, { accepted, edited, rejected }] of Object.entries(rules).sort())
    console.log(
      `${rule || 'rule not noted'}: ${accepted} accepted, ${edited} edited, ${rejected} rejected`,
    )
}
