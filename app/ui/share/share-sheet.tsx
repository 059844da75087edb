'use client'
import { useEffect, useState } from 'react'
import type { ClaimCitation } from '#lib/exports'
import type { LanguageId } from '#lib/words'
import { Say } from '../base/words/say'
import { useWords } from '../base/words/words-context'
import { LazyBeside } from '../base/lazy-beside'
import { CopyField } from './copy-field'
import { citeRoot, datasetPath, mapPath } from '../base/paths'
import styles from './share.module.css'

/** What `/cite` answers, as JSON. */
export type CitedView = {
  url: string
  version: string
  date: string
  words: string
  text: string
  bibtex: string
  /** Citations in further styles, of a dataset. */
  chicago?: string
  apa?: string
  embed: string
  image: string
  jsonld: string
  atom: string
  jsonFeed: string
  /** Of the claim that the address opens. */
  claim?: ClaimCitation
}

/** Asks the server for the citation of an address; `failed` where there is no answer. */
function useCited(query: string, dataset?: string): CitedView | 'failed' | undefined {
  const [cited, setCited] = useState<CitedView | 'failed'>()
  useEffect(
    function askOnce() {
      const stop = new AbortController()
      fetch(`${citeRoot(dataset)}/cite?${query}`, { signal: stop.signal })
        .then((response) =>
          response.ok ? response.json() : Promise.reject(new Error(response.statusText)),
        )
        .then(setCited)
        .catch(() => void (stop.signal.aborted || setCited('failed')))
      return () => stop.abort()
    },
    [query, dataset],
  )
  return cited
}

/** Adds the page's language to a query that has none, since what is shared should be in it. */
function inLanguage(query: string, lang: LanguageId): string {
  return lang === 'en' || new URLSearchParams(query).has('lang') ? query : `${query}&lang=${lang}`
}

/**
 * Everything that can be shared of the present view: a link with the version of the data, a
 * citation, a picture, code to embed it, files and feeds.
 */
export function ShareSheet({
  query,
  version,
  dataset,
}: {
  query: string
  version: string
  /** The id of the dataset that is shown; the documents' map has none. */
  dataset?: string
}) {
  const { say, lang } = useWords()
  const cited = useCited(inLanguage(query, lang), dataset)
  return (
    <div className={styles.parts}>
      <CopyField
        label={say('share.link')}
        text={`${window.location.origin}${dataset === undefined ? mapPath(query) : datasetPath(dataset, query)}`}
        rows={2}
      />
      <p className={styles.note}>
        <Say
          k={dataset === undefined ? 'share.version' : 'share.versionSet'}
          slots={{ version: <code>{version}</code> }}
        />
      </p>
      <LazyBeside part="share" />
      {cited === 'failed' && (
        <p role="alert" className={styles.note}>
          {say('share.failed')}
        </p>
      )}
      {cited !== 'failed' && (
        <>
          {cited?.chicago && (
            <CopyField label={say('cite.styleChicago')} text={cited.chicago} rows={4} />
          )}
          {cited?.apa && <CopyField label={say('cite.styleApa')} text={cited.apa} rows={4} />}
          <CopyField label={say('share.citation')} text={cited?.text ?? ''} rows={4} />
          <CopyField label="BibTeX" text={cited?.bibtex ?? ''} rows={4} mono />
          <CopyField label={say('share.embed')} text={cited?.embed ?? ''} rows={3} mono />
          <figure className={styles.picture}>
            {/* A plain image, since optimising a picture that is made for this moment gains nothing. */}
            {cited && (
              // eslint-disable-next-line @next/next/no-img-element
              <img src={cited.image} width="1200" height="630" alt={say('share.pictureWords')} />
            )}
            <figcaption>
              {cited && (
                <>
                  <a href={cited.image} download="claims-map.png">
                    {say('share.picture')}
                  </a>
                  {' · '}
                  <a
                    href={`${cited.image}${cited.image.includes('?') ? '&' : '?'}width=2400`}
                    download="claims-map-2400.png"
                  >
                    {say('share.larger')}
                  </a>
                </>
              )}
            </figcaption>
          </figure>
          {cited && (
            <p className={styles.note}>
              <a href={cited.jsonld}>{say('share.jsonld')}</a>
              {' · '}
              {say('share.feeds')} <a href={cited.atom}>Atom</a>
              {' · '}
              <a href={cited.jsonFeed}>JSON Feed</a>
            </p>
          )}
        </>
      )}
    </div>
  )
}
