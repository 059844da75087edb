import type { Issue } from '#lib/model'

/**
 * One issue as one line: `seeds/ap.json: qardaha: 'banias' is a spelling, not a place id. Did you
 * mean 'baniyas'?`
 */
export function issueLine({ file, record, value, rule, cure }: Issue): string {
  return `${file}: ${record ? `${record}: ` : ''}${value ? `'${value}' ` : ''}${rule}.${cure ? ` ${cure}` : ''}`.replace(
    /\s+/g,
    ' ',
  )
}
