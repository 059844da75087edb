'use client'
import { useCallback, useState } from 'react'
import type { ReactNode } from 'react'
import { PANELS, knownWords, serialiseQuery } from '#lib/filter'
import type { CandidateAnswer } from '#lib/gazetteer'
import { PageProvider } from '../base/page-context'
import { LazyTell } from '../base/tell/lazy-tell'
import { useWords } from '../base/words/words-context'
import { ExportMenu } from '../filters/export-menu'
import type { MenuFormat } from '../filters/export-menu'
import { FilterPanel } from '../filters/filter-panel'
import { FilterSentence } from '../filters/filter-sentence'
import { LazyBeside } from '../base/lazy-beside'
import { LazyBaseSwitch, LazyDatasetSwitches, LazyNotices } from '../filters/lazy-parts'
import type { BaseLayer } from '../map/base/base-layer'
import type { FlyTarget } from '../map/found-place'
import { LazySinceNotice, Share } from '../share/share'
import type { DataVersion } from '../share/since-notice'
import { LazyStory } from '../story/lazy-story'
import { Timeline } from '../time/timeline'
import type { ClaimCollection } from './claim-collection'
import { engineQuestion } from './engine/engine'
import type { Answer } from './engine/engine'
import { Header } from './header'
import type { DatasetLinks } from './header'
import { LazyKeys } from './keys/lazy-keys'
import styles from './map-screen.module.css'
import { PanelSwitch } from './panel-switch'
import { LazyPhone } from './phone/lazy-phone'
import { useSheet } from './phone/use-sheet'
import { useScreen } from './use-screen'

/** What a page passes to its screen besides the claims. */
export type ScreenProps = {
  initialQuery: string
  /** Links to the other pages. The server renders them, so that they cost no script. */
  nav: ReactNode
  bases?: readonly BaseLayer[]
  /** The formats that the server exports to; none without a server. */
  formats?: readonly MenuFormat[]
  datasets?: DatasetLinks
  /** Without it nothing can be shared: a page without a server has none. */
  dataVersion?: DataVersion
}

const NONE: readonly never[] = []

/**
 * The screen of a collection: map, filters, claims and clocks, all drawn from one answer of its
 * engine. The URL is its state.
 */
export function MapScreen<A extends Answer>({
  collection,
  initialQuery,
  nav,
  bases = NONE,
  formats = NONE,
  datasets,
  dataVersion,
}: ScreenProps & { collection: ClaimCollection<A> }) {
  const {
    engine,
    legend,
    stacks,
    Map,
    List,
    Status,
    Panel,
    panels = PANELS,
    PrintFoot,
  } = collection
  const words = useWords()
  const { say } = words
  const [target, showOnMap] = useState<FlyTarget>()
  const sheet = useSheet()
  const { tab, show } = sheet
  // what was opened on a phone is read in the list
  const readInList = useCallback(() => show('list'), [show])
  const screen = useScreen(collection, initialQuery, bases, {
    onOpen: readInList,
    datasets: collection.id === undefined && datasets !== undefined,
  })
  const { filter, view, setFilter, setView, answer, pending, page } = screen
  const narrowed = serialiseQuery({ filter, view: {} })
  const panel = Panel && view.panel && panels.includes(view.panel) ? view.panel : undefined
  const { counts, possible } = answer
  const facets = {
    counts,
    possible: possible?.counts,
    totals: screen.totals,
    values: screen.values,
  }
  const part = {
    answer,
    facets,
    filter,
    setFilter,
    view,
    setView,
    bases,
    target,
    showOnMap,
    setTab: show,
  }
  const place = view.ground && collection.groundName?.(answer)
  const ground = place && {
    text: say('dense.at', { name: place }),
    listed: answer.listed,
    remove: () => setView({ ground: undefined }),
  }
  const flyTo = ({ id, name, lon, lat, box }: CandidateAnswer) => {
    if (box) showOnMap({ name, lon: lon!, lat: lat!, box })
    if (collection.opensPlaces) setView({ open: page.place(id) ? id : undefined })
  }
  return (
    <PageProvider value={page}>
      <div
        className={styles.page}
        data-tab={tab}
        data-sheet={sheet.height}
        data-panel={panel}
        data-story={view.story}
      >
        <Header
          about={collection.about}
          subject={collection.subject}
          holds={collection.holds}
          query={serialiseQuery({ filter, view })}
          dataset={collection.label}
          datasets={datasets}
          nav={nav}
          words={filter.words}
          onWords={(words) => setFilter({ words })}
          onPlace={flyTo}
        >
          {dataVersion && (
            <Share query={{ filter, view }} version={dataVersion.version} dataset={collection.id} />
          )}
          {formats.length > 0 && (
            <ExportMenu
              formats={formats}
              query={narrowed}
              shown={answer.shown}
              possible={possible?.shown}
              dataset={collection.id}
            />
          )}
        </Header>
        <LazyPhone
          sheet={sheet}
          panel={panel}
          setView={setView}
          views={Panel !== undefined}
          shown={possible && !ground ? answer.shown : answer.listed}
          possible={possible?.shown}
        />
        <aside className={styles.filters} aria-label={say('page.filters')}>
          <FilterPanel
            filter={filter}
            facets={facets}
            setFilter={setFilter}
            hidePlaces={view.hidePlaces}
            setView={setView}
            legend={legend}
            base={
              <>
                {collection.id === undefined && (
                  <LazyDatasetSwitches datasets={datasets} setView={setView} />
                )}
                <LazyBaseSwitch layers={bases} chosen={view.base} setView={setView} />
              </>
            }
          />
        </aside>
        <main className={styles.map} id="map" tabIndex={-1}>
          {dataVersion && <LazySinceNotice dataVersion={dataVersion} />}
          <LazyNotices ignored={screen.ignored} onClose={screen.forgetIgnored} />
          <noscript>
            <p>{say('plain.map')}</p>
          </noscript>
          <Map {...part} />
        </main>
        <section
          className={styles.list}
          id="claims"
          tabIndex={-1}
          aria-label={say('page.claims')}
          aria-busy={pending || undefined}
        >
          <FilterSentence
            filter={filter}
            shown={answer.shown}
            possible={possible?.shown}
            total={engine.total}
            known={filter.known && answer.said && knownWords(filter.known, answer.said, words)}
            setFilter={setFilter}
            clear={screen.clearFilter}
            ground={ground || undefined}
          />
          <LazyBeside part="list" />
          <LazyStory
            view={view}
            setView={setView}
            setQuery={screen.setQuery}
            known={collection.mayName}
          />
          {Status && (
            <Status
              pending={pending}
              error={screen.error}
              filter={filter}
              again={() => engine.ask(engineQuestion({ filter, view }))}
            />
          )}
          {Panel && (
            <PanelSwitch
              panel={panel}
              panels={panels}
              setPanel={(id) => {
                setView({ panel: id })
                readInList()
              }}
            />
          )}
          {panel && Panel ? (
            <Panel panel={panel} {...part} />
          ) : (
            <List
              {...part}
              head={!view.open && !view.story && narrowed === '' && collection.welcome}
            />
          )}
        </section>
        <footer className={styles.time} id="time" tabIndex={-1}>
          <Timeline
            bars={answer.bars}
            stacks={stacks}
            filter={filter}
            setFilter={setFilter}
            view={view}
            setView={setView}
          />
        </footer>
        {PrintFoot && (
          <PrintFoot
            answer={answer}
            query={{ filter, view }}
            dataVersion={dataVersion}
            legend={legend}
          />
        )}
        <LazyTell />
        <LazyKeys />
      </div>
    </PageProvider>
  )
}
