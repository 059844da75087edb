import { useEffect, useState } from 'react'
import type { AgreementFigures } from '#lib/desk'
import { useWords } from '../../base/words/words-context'
import { whatWords } from '../compare/compared-claim'
import pageStyles from '../desk.module.css'
import { readDesk } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import styles from './agreement.module.css'

/** What the server says of agreement: over all documents (`*`), then of each. */
type Page = {
  rows: { document: string; title?: string; coders?: string[]; figures: AgreementFigures }[]
  csv: string
}

/** How far the coders of a project agree, field by field, with the number of pairs of each figure. */
export function AgreementPage({ onBack }: { onBack: () => void }) {
  const tell = useTell()
  const words = useWords()
  const [page, setPage] = useState<Page>()
  useEffect(function load() {
    void readDesk<Page>('agreement').then((reply) => {
      if ('done' in reply) setPage(reply.done)
    })
  }, [])
  if (!page) return null
  const csv = `data:text/csv;charset=utf-8,${encodeURIComponent(page.csv)}`
  return (
    <main className={pageStyles.page} data-agreement>
      <h1>{tell('agreement.title')}</h1>
      <div className={styles.top}>
        <button type="button" onClick={onBack}>
          {tell('inbox.back')}
        </button>
        <a href={csv} download="agreement.csv">
          {tell('agreement.csv')}
        </a>
      </div>
      <p>{tell('agreement.what')}</p>
      <p>{tell('agreement.least')}</p>
      {page.rows.length === 1 && <p>{tell('agreement.none')}</p>}
      {page.rows.map(({ document: id, title, coders, figures: { found, fields } }) => (
        <section key={id} className={styles.document} data-of={id}>
          <h2 dir="auto">{title ?? tell('agreement.all')}</h2>
          {coders && <p className={styles.soft}>{words.list(coders)}</p>}
          <p>
            {tell('agreement.found', { both: found.both, one: found.one })}{' '}
            {found.percent !== undefined &&
              tell('agreement.share', { percent: words.number(found.percent) })}
          </p>
          <table className={styles.figures}>
            <thead>
              <tr>
                <th scope="col">{tell('agreement.field')}</th>
                <th scope="col">{tell('agreement.n')}</th>
                <th scope="col">{tell('agreement.percent')}</th>
                <th scope="col">{tell('agreement.alpha')}</th>
              </tr>
            </thead>
            <tbody>
              {fields
                .filter(({ n }) => n > 0)
                .map(({ of, metric, n, percent, alpha }) => (
                  <tr key={of} data-field={of}>
                    <th scope="row">
                      {of === 'coded' || of === 'kinds'
                        ? tell(`agreement.${of}`)
                        : whatWords(of, tell)}{' '}
                      <small>{tell(`metric.${metric}`)}</small>
                    </th>
                    <td>{words.number(n)}</td>
                    {percent === undefined ? (
                      <td colSpan={2}>{tell('agreement.few')}</td>
                    ) : (
                      <>
                        <td>{words.number(percent)}</td>
                        <td>
                          {alpha === undefined ? tell('agreement.same') : words.number(alpha)}
                        </td>
                      </>
                    )}
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
      ))}
    </main>
  )
}
