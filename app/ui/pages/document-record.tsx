import { intervalWords } from '#lib/filter'
import type { MapData } from '#lib/layers'
import type { Document } from '#lib/model'
import { sourcePath } from '../paths'
import styles from './record.module.css'
import { Section } from './section'

/** What is known of a document: who published it, when and how that is known, and from which text its claims were coded. */
export function DocumentRecord({ document, sources }: { document: Document } & Pick<MapData, 'sources'>) {
  const { outlet, outletNote, byline, dateline, published, publishedBasis, publishedNote, text, coder } = document
  return (
    <Section title="The record">
      <dl className={styles.record}>
        <div><dt>Outlet</dt><dd><a href={sourcePath(outlet)}><bdi>{sources.find(({ id }) => id === outlet)?.name ?? outlet}</bdi></a>{outletNote && <>. {outletNote}</>}</dd></div>
        <div><dt>Published</dt><dd>{intervalWords(published)}, {publishedBasis === 'stated' ? 'as the text states' : 'inferred: the text does not state it'}{publishedNote && <>. <small>{publishedNote}</small></>}</dd></div>
        {dateline && <div><dt>Dateline</dt><dd><bdi>{dateline}</bdi></dd></div>}
        {byline && <div><dt>Byline</dt><dd><bdi>{byline}</bdi></dd></div>}
        <div><dt>Coded</dt><dd>by {coder.by}, {intervalWords(coder.on)}, from a text of {text.characters.toLocaleString('en')} characters <small>SHA-256 {text.sha256}</small></dd></div>
      </dl>
    </Section>
  )
}
