import { withDeskKeep } from '#lib/cli/shared/desk-keep'
import { UsageError } from '#lib/cli/shared/run-command'
import { deskTimes } from '#lib/desk'
import type { PlantedTally, RuleTally } from '#lib/desk'

/** How the times of a desk are asked for on the command line. */
export const TIMES_USAGE = `  times                              minutes an article, keys a claim, what became of each rule's
                                     proposals, and how many that were wrong on purpose each
                                     coder accepted; read from the histories, sent nowhere`

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
  for (const line of plantedLines(all)) console.log(line)
}

/** How many proposals that were wrong on purpose slipped through, by coder and by what was wrong. */
function plantedLines(all: Awaited<ReturnType<typeof deskTimes>>): string[] {
  const coders = new Map<string, Map<string, PlantedTally>>()
  for (const { coder, planted = {} } of all)
    for (const [fault, { found, accepted }] of Object.entries(planted)) {
      const faults = coders.get(coder) ?? new Map<string, PlantedTally>()
      const sum = faults.get(fault) ?? { found: 0, accepted: 0 }
      faults.set(fault, { found: sum.found + found, accepted: sum.accepted + accepted })
      coders.set(coder, faults)
    }
  return [...coders].sort().map(([coder, faults]) => {
    const rows = [...faults].sort()
    const total = (of: keyof PlantedTally) => rows.reduce((sum, [, tally]) => sum + tally[of], 0)
    const slipped = total('accepted')
    const each = rows.map(
      ([fault, { found, accepted }]) => `${fault} ${accepted} of ${found + accepted}`,
    )
    return `${coder}: of ${slipped + total('found')} planted, ${slipped} accepted (${each.join(', ')})`
  })
}
