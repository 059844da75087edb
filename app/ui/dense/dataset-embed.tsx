'use client'
import { useMemo, useState } from 'react'
import dynamic from 'next/dynamic'
import { serialiseQuery } from '#lib/filter'
import type { DatasetAbout } from '#lib/store'
import type { DatasetWords } from '#lib/views'
import { KindIcon } from '../base/kind-icon'
import { LazyBoundary } from '../base/lazy-boundary'
import { PageProvider, usePage } from '../base/page-context'
import { datasetPath } from '../base/paths'
import { useWords } from '../base/words/words-context'
import { EmbedHead } from '../embed/embed-head'
import styles from '../embed/embed.module.css'
import { LazyNotices } from '../filters/lazy-parts'
import type { BaseLayer } from '../map/base/base-layer'
import { useScreen } from '../screen/use-screen'
import { datasetCollection } from './dataset-collection'
import { DenseProvider, kindLayers } from './dense-context'
import type { DenseAnswer, DenseEngine } from './engine/dense-engine'
import { failureWords } from './engine/ask-server'
import { useEngine } from './engine/use-engine'

const DenseMap = dynamic(() => import('./canvas/dense-map').then((module) => module.DenseMap), {
  ssr: false,
})

type Props = { about: DatasetAbout; initialQuery: string; bases: readonly BaseLayer[] }

/**
 * The map of a dataset alone, for a frame in another page: a sentence, the kinds with their counts,
 * and a link to the whole map. The address stays as the other page wrote it.
 */
export function DatasetEmbed({ about, initialQuery, bases }: Props) {
  const words = useWords()
  const { say, lang } = words
  const [server] = useState(() => new URLSearchParams(initialQuery).get('engine') === 'server')
  const opened = useEngine(about, server, 0, lang)
  if ('engine' in opened)
    return (
      <Framed
        about={about}
        engine={opened.engine}
        names={opened.words}
        initialQuery={initialQuery}
        bases={bases}
      />
    )
  return (
    <div className={styles.page}>
      <main className={styles.map}>
        <p role={'failed' in opened ? 'alert' : 'status'}>
          {'failed' in opened
            ? failureWords(opened.failed, words)
            : say('dense.loading', { count: about.rows })}
        </p>
      </main>
    </div>
  )
}

/** Nothing is brought forward, and nothing searched, in a frame. */
const nothing = () => undefined

function Framed({
  about,
  engine,
  names,
  initialQuery,
  bases,
}: Props & { engine: DenseEngine; names: DatasetWords }) {
  const words = useWords()
  const collection = useMemo(
    () => datasetCollection(about, engine, names, words),
    [about, engine, names, words],
  )
  const kinds = useMemo(() => kindLayers(engine, names), [engine, names])
  const screen = useScreen(collection, initialQuery, bases, { framed: true })
  const { filter, view, setFilter, setView, answer, page } = screen
  const facets = { counts: answer.counts, totals: screen.totals, values: screen.values }
  return (
    <DenseProvider engine={engine} kinds={kinds} served={about.id}>
      <PageProvider value={page}>
        <div className={styles.page}>
          <EmbedHead
            filter={filter}
            shown={answer.shown}
            possible={answer.possible?.shown}
            total={engine.total}
            dataset={about.label}
            href={datasetPath(about.id, serialiseQuery({ filter, view }))}
          />
          <main className={styles.map}>
            <LazyNotices ignored={screen.ignored} onClose={screen.forgetIgnored} />
            <LazyBoundary>
              <DenseMap
                {...{ answer, facets, filter, setFilter, view, setView, bases }}
                showOnMap={nothing}
                setTab={nothing}
              />
            </LazyBoundary>
          </main>
          <Foot answer={answer} />
        </div>
      </PageProvider>
    </DenseProvider>
  )
}

/** The kinds that are shown, with how many claims of each. */
function Foot({ answer }: { answer: DenseAnswer }) {
  const { data } = usePage()
  const { say, number } = useWords()
  return (
    <footer className={styles.foot} aria-live="polite">
      <ul aria-label={say('legend.label')}>
        {data.layers.map((layer) => (
          <li key={layer.id}>
            <KindIcon layer={layer} size={14} /> <bdi>{layer.label}</bdi>{' '}
            <b>{number(answer.counts.kind.get(layer.kind ?? '') ?? 0)}</b>
          </li>
        ))}
        <li>{say('dense.legendCount')}</li>
        <li>{say('dense.legendSeveral')}</li>
      </ul>
    </footer>
  )
}
