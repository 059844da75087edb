import { readFileSync, writeFileSync } from 'node:fs'

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
