'use client'
import { useEffect, useState } from 'react'
import { CopyField } from './copy-field'
import styles from './share.module.css'

/** What `/cite` answers. */
type Cited = { url: string; version: string; date: string; words: string; text: string; bibtex: string; embed: string; image: string; jsonld: string; atom: string; jsonFeed: string }

/** Asks the server for the citation of an address; `failed` where it does not answer. */
function useCited(asked: string): Cited | 'failed' | undefined {
  const [cited, setCited] = useState<Cited | 'failed'>()
  useEffect(function askOnce() {
    const stop = new AbortController()
    fetch(`/cite?${asked}`, { signal: stop.signal })
      .then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))))
      .then(setCited)
      .catch(() => void (stop.signal.aborted || setCited('failed')))
    return () => stop.abort()
  }, [asked])
  return cited
}

/** What can be taken along of the present view: a link that names the data version, a citation, a picture, code to embed it, files and feeds. */
export function ShareSheet({ asked, version }: { asked: string; version: string }) {
  const cited = useCited(asked)
  return (
    <div className={styles.parts}>
      <CopyField label="Link to this view" text={`${window.location.origin}/?${asked}`} rows={2} />
      <p className={styles.note}>It names data version <code>{version}</code>: whoever opens it when the data have changed is told what changed.</p>
      {cited === 'failed' && <p role="alert" className={styles.note}>The citation could not be fetched. The link above is whole without it; close and open this to try again.</p>}
      {cited !== 'failed' && (
        <>
          <CopyField label="Citation" text={cited?.text ?? ''} rows={4} />
          <CopyField label="BibTeX" text={cited?.bibtex ?? ''} rows={4} mono />
          <CopyField label="Code to embed it" text={cited?.embed ?? ''} rows={3} mono />
          <figure className={styles.picture}>
            {/* A plain image: nothing is gained by sending a picture that is made for the moment through a second server. */}
            {/* eslint-disable-next-line @next/next/no-img-element */}
            {cited && <img src={cited.image} width="1200" height="630" alt="The present view as a picture, with legend, scale, sources and date" />}
            <figcaption>
              {cited && <><a href={cited.image} download="claims-map.png">Picture (PNG)</a>, <a href={`${cited.image}${cited.image.includes('?') ? '&' : '?'}width=2400`} download="claims-map-2400.png">twice as large</a></>}
            </figcaption>
          </figure>
          {cited && (
            <p className={styles.note}>
              The claims as <a href={cited.jsonld}>JSON-LD</a>. What is new in them, for feed readers: <a href={cited.atom}>Atom</a>, <a href={cited.jsonFeed}>JSON Feed</a>.
            </p>
          )}
        </>
      )}
    </div>
  )
}
