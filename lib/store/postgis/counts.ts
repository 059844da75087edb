import type { Load } from './current-load'

/**
 * A statement that counts claims `c` of a load by some keys. What lies on nodes is counted on each
 * of them, by the keys and the node, and added up by the coordinator.
 * @param keys what is counted by, as SQL by its name
 * @param counts aggregates that may be added, as SQL by their name
 */
export function countsSql(
  { load, nodes }: Pick<Load, 'load' | 'nodes'>,
  keys: Readonly<Record<string, string>>,
  counts: Readonly<Record<string, string>>,
  where: string,
): string {
  const columns = Object.entries({ ...keys, ...counts }).map(([name, sql]) => `${sql} as "${name}"`)
  const by = (extra: readonly string[]) => {
    const all = [...Object.values(keys), ...extra]
    return all.length > 0 ? ` group by ${all.join(', ')}` : ''
  }
  const counted = (extra: readonly string[]) =>
    `select ${columns.join(', ')} from claims_${load} c ${where}${by(extra)}`
  if (nodes === 0) return counted([])
  const names = Object.keys(keys).map((name) => `"${name}"`)
  const sums = Object.keys(counts).map((name) => `coalesce(sum("${name}"), 0)::int as "${name}"`)
  const outer = names.length > 0 ? ` group by ${names.join(', ')}` : ''
  return `select ${[...names, ...sums].join(', ')} from (${counted([`c."row" % ${nodes}`])}) as parts${outer}`
}
