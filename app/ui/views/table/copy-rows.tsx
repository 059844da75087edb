import { useState } from 'react'
import { serialiseQuery } from '#lib/filter'
import { tableText } from '#lib/views'
import type { TableRow } from '#lib/views'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './claim-table.module.css'

/** A button that copies the rows as they stand, for a spreadsheet, and says how many it copied. */
export function CopyRows({ rows }: { rows: readonly TableRow[] }) {
  const { source, layerOf } = usePage()
  const words = useWords()
  const { say, lang } = words
  const [said, setSaid] = useState<string>()
  const address = (open: string) =>
    `${location.origin}${location.pathname}?${serialiseQuery({ filter: {}, view: { open, lang } })}`
  const copy = () => {
    const refused = () => setSaid(say('table.notCopied'))
    if (!navigator.clipboard) return refused()
    navigator.clipboard
      .writeText(tableText(rows, { source, layerOf, address }, words))
      .then(
        () => setSaid(say('table.copied', { claims: say('count.claim', { count: rows.length }) })),
        refused,
      )
  }
  return (
    <span className={styles.copy} data-no-print>
      <button type="button" onClick={copy} disabled={rows.length === 0}>
        {say('table.copy')}
      </button>{' '}
      <span role="status">{said}</span>
    </span>
  )
}
