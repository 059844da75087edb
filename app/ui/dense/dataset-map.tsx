'use client'
import { useCallback, useLayoutEffect, useMemo, useState } from 'react'
import dynamic from 'next/dynamic'
import { knownWords, serialiseQuery } from '#lib/filter'
import type { Query } from '#lib/filter'
import type { CandidateAnswer } from '#lib/gazetteer'
import type { DatasetWords } from '#lib/views'
import type { DatasetAbout } from '#lib/store'
import { namesIn } from '#lib/words'
import page from '../screen/claims-map.module.css'
import { LazyBoundary } from '../base/lazy-boundary'
import { FilterPanel } from '../filters/filter-panel'
import { FilterSentence } from '../filters/filter-sentence'
import { Header } from '../screen/header'
import type { DatasetLinks } from '../screen/header'
import { knowsBase } from '../map/base/base-layer'
import type { BaseLayer } from '../map/base/base-layer'
import type { Target } from '../map/found-place'
import { LazyBaseSwitch } from '../filters/lazy-base-switch'
import { LazyNotices } from '../filters/lazy-notices'
import { PageProvider } from '../base/page-context'
import type { Highlighted } from '../base/page-context'
import { stacksByKind } from '#lib/views'
import { Tabs } from '../screen/tabs'
import type { Tab } from '../screen/tabs'
import { TwoClocks } from '../time/two-clocks'
import { useQuery } from '../base/use-query'
import { useWords } from '../base/words/words-context'
import { reasonWords } from './engine/ask-server'
import { ClaimWindow } from './list/claim-window'
import { datasetKnown, datasetLookups, momentOf } from './dataset-context'
import { DatasetRecord, yearsOf } from './dataset-record'
import styles from './dataset-map.module.css'
import type { GlyphHit } from './canvas/dense-layer'
import type { Engine } from './engine/engine'
import { GlyphLegend } from './canvas/glyph-legend'
import { groundOf } from './engine/ground-mask'
import { groundName } from './canvas/hit-name'
import { PlacesInView } from './list/places-in-view'
import { useAnswer } from './engine/use-answer'

const DenseMap = dynamic(() => import('./canvas/dense-map').then((module) => module.DenseMap), {
  ssr: false,
})

type Props = {
  about: DatasetAbout
  engine: Engine
  names: DatasetWords
  initialQuery: string
  datasets: DatasetLinks
  bases: readonly BaseLayer[]
}

/** How far around a place the map goes when it is asked to show it, in degrees. */
const AROUND = 0.15

/** The screen of a dataset: the same as that of the coded documents, but everything is drawn from one answer of an engine. The URL is its state. */
export function DatasetMap({ about, engine, names, initialQuery, datasets, bases }: Props) {
  const words = useWords()
  const { say } = words
  const may = useMemo(
    () => ({ ...datasetKnown(about, engine), base: knowsBase(bases) }),
    [about, engine, bases],
  )
  const { answer, pending, error, ask } = useAnswer(engine)
  const onChange = useCallback(
    ({ filter, view: { ground } }: Query) => ask({ filter, ground }),
    [ask],
  )
  const query = useQuery(may, initialQuery, { onChange })
  const { filter, view, setFilter, setView, clearFilter } = query
  const [highlighted, highlight] = useState<Highlighted>([])
  const [tab, setTab] = useState<Tab>('list')
  const [target, setTarget] = useState<Target>()
  const [places, setPlaces] = useState<{ open: boolean; hits: readonly GlyphHit[]; zoom: number }>({
    open: false,
    hits: [],
    zoom: 0,
  })

  // The first filter, and those of the history, before the browser paints: the counts on the canvas and everything beside it belong to the same one.
  useLayoutEffect(
    function askWhatIsNew() {
      ask({ filter, ground: view.ground })
    },
    [ask, filter, view.ground],
  )

  const found = useMemo(
    () => datasetLookups(about, engine, names, words),
    [about, engine, names, words],
  )
  const open = useCallback(
    (id: string | undefined) => {
      setView({ open: id })
      if (id) setTab('list')
    },
    [setView],
  )
  const context = useMemo(
    () => ({
      ...found,
      opened: view.open,
      highlighted,
      highlight,
      open,
      moment: momentOf(filter.known),
    }),
    [found, view.open, highlighted, open, filter.known],
  )
  const kinds = useMemo(
    () =>
      engine.kinds.map(
        (kind) => names.layers.find((layer) => layer.kind === kind) ?? names.layers[0]!,
      ),
    [engine, names],
  )
  const stacks = useMemo(() => stacksByKind(found.data.layers).stacks, [found])
  const values = useMemo(() => {
    const of = (facet: 'outlet' | 'speaker' | 'party' | 'type') => [...engine.totals[facet].keys()]
    return {
      outlet: of('outlet'),
      speaker: of('speaker'),
      party: of('party'),
      type: of('type').sort(),
    }
  }, [engine])

  const show = useCallback(
    (key: string) => {
      const at = engine.place(key)
      if (at)
        setTarget({
          name: namesIn(at, words.lang).name,
          lon: at.lon,
          lat: at.lat,
          box: [at.lon - AROUND, at.lat - AROUND, at.lon + AROUND, at.lat + AROUND],
        })
      setTab((was) => (was === 'filters' ? 'map' : was))
    },
    [engine, words.lang],
  )
  const openGlyph = useCallback(
    (hit: GlyphHit, zoom: number) => {
      const ground = groundOf(answer.marks, hit.places, zoom)
      if (!ground) return
      const gathered = hit.places.length > 1 || (answer.marks.standFor?.[hit.places[0]!] ?? 1) > 1
      if (!engine.gathers && gathered) {
        const at = engine.place(ground.key)!
        return setView({ at: { lat: at.lat, lon: at.lon, zoom: Math.min(15, zoom + 2) } })
      }
      setView({ ground: engine.gathers ? ground : { key: ground.key }, open: undefined })
      setTab('list')
    },
    [answer, engine, setView],
  )
  const flyTo = (place: CandidateAnswer) => {
    if (place.box) setTarget({ name: place.name, lon: place.lon!, lat: place.lat!, box: place.box })
  }
  const speakers = engine.totals.speaker.size
  const related = engine.totals.agreement.size > 0
  const ground = answer.ground &&
    view.ground && {
      text: say('dense.at', { name: groundName(answer.ground.place, answer.ground.others, words) }),
      listed: answer.listed,
      remove: () => setView({ ground: undefined }),
    }
  const onView = places.open
    ? (hits: readonly GlyphHit[]) => setPlaces((was) => ({ ...was, hits }))
    : undefined
  return (
    <PageProvider value={context}>
      <div
        className={page.page}
        data-tab={tab}
        data-dataset={about.id}
        data-pending={pending || undefined}
      >
        <Header
          query={serialiseQuery({ filter, view })}
          about={yearsOf(about)}
          holds={[
            say('count.claim', { count: engine.total }),
            say('count.speaker', { count: speakers }),
          ]}
          dataset={about.label}
          datasets={datasets}
          words={filter.words}
          onWords={(words) => setFilter({ words })}
          onPlace={flyTo}
        />
        <aside className={page.filters} aria-label={say('page.filters')}>
          <FilterPanel
            filter={filter}
            counts={answer.counts}
            totals={engine.totals}
            values={values}
            setFilter={setFilter}
            setView={setView}
            base={<LazyBaseSwitch layers={bases} chosen={view.base} setView={setView} />}
            legend={
              <>
                <GlyphLegend related={related} />
                <DatasetRecord about={about} related={related} />
              </>
            }
          />
        </aside>
        <main className={page.map} id="map" tabIndex={-1}>
          <LazyNotices ignored={query.ignored} onClose={query.forgetIgnored} />
          <LazyBoundary>
            <DenseMap
              home={engine.home}
              view={view}
              setView={setView}
              bases={bases}
              target={target}
              marks={answer.marks}
              kinds={kinds}
              selected={view.ground?.key}
              onOpen={openGlyph}
              onLook={(look) => {
                setPlaces((was) => (was.zoom === look.zoom ? was : { ...was, zoom: look.zoom }))
                engine.look(look)
              }}
              onView={onView}
            />
          </LazyBoundary>
        </main>
        <section
          className={page.list}
          id="claims"
          tabIndex={-1}
          aria-label={say('page.claims')}
          aria-busy={pending}
        >
          <FilterSentence
            filter={filter}
            shown={answer.shown}
            total={engine.total}
            known={
              filter.known &&
              answer.bars.said.counts &&
              knownWords(filter.known, answer.bars.said.counts, words)
            }
            setFilter={setFilter}
            clear={clearFilter}
            ground={ground || undefined}
          />
          {pending && (
            <p className={styles.pending} role="status">
              {filter.words ? say('dense.looking', { words: filter.words }) : say('dense.asking')}
            </p>
          )}
          {error && (
            <p className={styles.failed} role="alert">
              {reasonWords(error, words)}{' '}
              <button type="button" onClick={() => engine.ask({ filter, ground: view.ground })}>
                {say('error.again')}
              </button>
            </p>
          )}
          <PlacesInView
            hits={places.hits}
            marks={answer.marks}
            open={places.open}
            onToggle={(to) => setPlaces((was) => ({ ...was, open: to }))}
            onOpen={(hit) => openGlyph(hit, places.zoom)}
          />
          <ClaimWindow
            engine={engine}
            answer={answer}
            onShow={show}
            head={
              answer.unlocated > 0 &&
              !view.ground && (
                <p className={styles.unlocated}>
                  {say('dense.unlocated', { count: answer.unlocated })}
                </p>
              )
            }
          />
        </section>
        <footer className={page.time} id="time" tabIndex={-1}>
          <TwoClocks
            bars={answer.bars}
            stacks={stacks}
            brief
            filter={filter}
            setFilter={setFilter}
          />
        </footer>
        <Tabs tab={tab} setTab={setTab} shown={answer.listed} />
      </div>
    </PageProvider>
  )
}
