'use client'
import { serialiseQuery } from '#lib/filter'
import { PageProvider } from '../base/page-context'
import { mapPath } from '../base/paths'
import { useSentRecords } from '../base/sent-records'
import { LazyNotices } from '../filters/lazy-parts'
import type { BaseLayer } from '../map/base/base-layer'
import { layGround } from '../screen/engine/documents-engine'
import { useDocuments } from '../screen/use-documents'
import { LazyMap } from '../screen/lazy-map'
import { useScreen } from '../screen/use-screen'
import { EmbedFoot } from './embed-foot'
import { EmbedHead } from './embed-head'
import styles from './embed.module.css'

type Props = { records: string; initialQuery: string; bases: readonly BaseLayer[] }

/**
 * The map alone, for a frame in another page: a sentence, a small legend, and a link to the whole
 * map. The address stays as the other page wrote it.
 * @param props.records the address of its records.
 */
export function EmbedMap({ records, initialQuery, bases }: Props) {
  const documents = useDocuments(useSentRecords(records, layGround), initialQuery)
  const { filter, view, setView, ignored, forgetIgnored, answer, page } = useScreen(
    documents,
    initialQuery,
    bases,
    { framed: true, datasets: true },
  )
  const whole = serialiseQuery({ filter, view })
  return (
    <PageProvider value={page}>
      <div className={styles.page}>
        <EmbedHead
          filter={filter}
          shown={answer.shown}
          possible={answer.possible?.shown}
          total={documents.engine.total}
          href={mapPath(whole)}
        />
        <main className={styles.map}>
          <LazyNotices ignored={ignored} onClose={forgetIgnored} />
          <LazyMap shown={answer.claims} view={view} setView={setView} bases={bases} closeUp />
        </main>
        <EmbedFoot shown={answer.claims} whole={whole} />
      </div>
    </PageProvider>
  )
}
