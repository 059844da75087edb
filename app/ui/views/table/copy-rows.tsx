import { serialiseQuery } from '#lib/filter'
import { tableText } from '#lib/views'
import type { TableRow } from '#lib/views'
import { CopyButton } from '../../base/copy-button'
import { usePage } from '../../base/page-context'
import { useWords } from '../../base/words/words-context'
import styles from './claim-table.module.css'

/** A button that copies the rows as they stand, for a spreadsheet, and says how many it copied. */
export function CopyRows({ rows }: { rows: readonly TableRow[] }) {
  const { source, layerOf } = usePage()
  const words = useWords()
  const { say, lang } = words
  const address = (open: string) =>
    `${location.origin}${location.pathname}?${serialiseQuery({ filter: {}, view: { open, lang } })}`
  return (
    <span className={styles.copy} data-no-print>
      <CopyButton
        label={say('table.copy')}
        text={() => tableText(rows, { source, layerOf, address }, words)}
        copied={say('table.copied', { claims: say('count.claim', { count: rows.length }) })}
        refused={say('table.notCopied')}
        disabled={rows.length === 0}
      />
    </span>
  )
}
