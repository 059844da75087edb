// What every benchmark reports with: percentiles, tables in the README, and the machine it ran on.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'

/**
 * The value that a share of a list does not pass (nearest rank): 0.5 is the middle one, 0.95 leaves
 * one in twenty above it. `NaN` of an empty list.
 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) return NaN
  return [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)]!
}

/** The machine in a line, with how busy it is (load averages over 1 and 15 minutes). */
export function machineLine(browser?: string): string {
  const [one, , fifteen] = loadavg()
  const cpu = cpus()
  return [
    `${cpu.length} × ${cpu[0]!.model.trim()}`,
    `${Math.round(totalmem() / 2 ** 30)} GiB`,
    `${process.platform}`,
    ...(browser ? [`Chromium ${browser}`] : []),
    `Node ${process.version.slice(1)}`,
    `load ${one!.toFixed(1)} (15 min: ${fifteen!.toFixed(1)})`,
  ].join(', ')
}

/** Rows of equal length as a Markdown table; the first is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(rows[0]!), line(rows[0]!.map(() => '---')), ...rows.slice(1).map(line)].join('\n')
}

/** Puts a text between `<!-- name -->` and `<!-- /name -->` of a file. */
export function writeBetween(path: string, name: string, text: string): void {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const old = readFileSync(path, 'utf8')
  if (!old.includes(start) || !old.includes(end))
    throw new Error(
      `${path}: the markers '${start}' and '${end}' are missing. Put them where the table belongs.`,
    )
  writeFileSync(
    path,
    `${old.slice(0, old.indexOf(start) + start.length)}\n${text}\n${old.slice(old.indexOf(end))}`,
  )
}
