import { useEffect, useState } from 'react'
import type { CodebookView, FieldName } from '#lib/desk'
import type { CodebookPageId } from '#lib/words'
import { readDesk, whyNot } from '../state/desk-api'
import { useTell } from '../state/use-tell'
import { DeskSheet } from './sheet'
import styles from './codebook-sheet.module.css'

type Props = {
  /** The field at hand, whose page is opened. */
  field?: FieldName | undefined
  /** The page that is opened where no field is at hand. */
  page?: CodebookPageId
  onClose: () => void
}

/** How claims are coded, a short page for each thing to decide, with examples of the project's records. */
export function CodebookSheet({ field, page = 'claim', onClose }: Props) {
  const tell = useTell()
  const [book, setBook] = useState<CodebookView>()
  const [chosen, setChosen] = useState<CodebookPageId>()
  const [refused, setRefused] = useState('')
  useEffect(
    function load() {
      void readDesk<CodebookView>('codebook').then((reply) =>
        'done' in reply ? setBook(reply.done) : setRefused(whyNot(reply, tell)),
      )
    },
    [tell],
  )
  const shown = chosen ?? ((field && book?.fields[field]) || page)
  const { title, says } = book?.pages[shown] ?? {}
  const examples = book?.examples[shown] ?? []
  return (
    <DeskSheet title={tell('codebook.title')} onClose={onClose}>
      {refused && <p role="alert">{refused}</p>}
      {book && (
        <div className={styles.book}>
          <nav aria-label={tell('codebook.pages')}>
            <ul>
              {Object.entries(book.pages).map(([id, one]) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === shown ? 'page' : undefined}
                    data-page={id}
                    onClick={() => setChosen(id as CodebookPageId)}
                  >
                    {one.title}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
          <article data-codebook={shown} tabIndex={-1} data-first aria-live="polite">
            <h3>{title}</h3>
            {says?.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {examples.length > 0 && (
              <>
                <h4>{tell('codebook.examples')}</h4>
                <ul className={styles.examples}>
                  {examples.map(({ quote, lang, says: coded, of }) => (
                    <li key={`${of} ${coded}`}>
                      {quote && (
                        <q lang={lang} dir="auto">
                          {quote}
                        </q>
                      )}
                      <p dir="auto">{coded}</p>
                      <small>
                        <bdi>{of}</bdi>
                      </small>
                    </li>
                  ))}
                </ul>
              </>
            )}
          </article>
        </div>
      )}
    </DeskSheet>
  )
}
