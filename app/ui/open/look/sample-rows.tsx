import { useMemo } from 'react'
import type { FileDataset, SampleRow } from '#lib/open'
import { datasetClaims, happenedWords } from '#lib/views'
import { useWords } from '../../base/words/words-context'
import { Section } from '../../pages/frame/section'
import { useTold } from '../told'
import table from './look-table.module.css'
import styles from './sample-rows.module.css'

/** The first rows as they will read, and why others among them are refused. */
export function SampleRows({
  rows,
  names,
}: {
  rows: readonly SampleRow[]
  names: FileDataset['names']
}) {
  const words = useWords()
  const tell = useTold()
  const { say, number, list } = words
  const view = useMemo(() => datasetClaims(names.parties, words), [names, words])
  const named = useMemo(
    () => new Map(names.sources.map(({ id, names: all }) => [id, all?.[0] ?? id])),
    [names],
  )
  return (
    <Section title={say('open.sample')} note={say('open.sampleNote')}>
      <div
        className={`${table.scroll} ${styles.scroll}`}
        role="region"
        aria-label={say('open.sample')}
        tabIndex={0}
      >
        <table className={`${table.table} ${styles.table}`}>
          <thead>
            <tr>
              {(['line', 'when', 'where', 'what', 'says', 'summary'] as const).map((id) => (
                <th key={id} scope="col">
                  {say(`open.sample.${id}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              if ('refused' in row)
                return (
                  <tr key={row.line} data-refused>
                    <td>{number(row.line)}</td>
                    <td colSpan={5}>
                      {say('open.sample.refused')} <bdi>{tell(row.refused)}</bdi>
                    </td>
                  </tr>
                )
              const claim = view(row.claim, row.claim.document)
              return (
                <tr key={row.line}>
                  <td>{number(row.line)}</td>
                  <td>{happenedWords(claim, words)}</td>
                  <td>
                    {claim.places[0] ? <bdi>{claim.places[0].phrase}</bdi> : say('card.notPlaced')}
                  </td>
                  <td>{claim.details.find(({ id }) => id === 'type')?.text}</td>
                  <td>
                    <bdi>
                      {list(
                        [claim.speaker, ...(claim.alsoSaidBy ?? [])].map(
                          (id) => named.get(id) ?? id,
                        ),
                      )}
                    </bdi>
                  </td>
                  <td>
                    <bdi>{claim.summary}</bdi>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
