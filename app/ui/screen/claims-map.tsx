'use client'
import { useCallback, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { knownMoment, knownOf, knownWords, saidCounts, serialiseQuery } from '#lib/filter'
import type { CandidateAnswer } from '#lib/gazetteer'
import type { MapData } from '#lib/views'
import { AgreementSwitch } from '../claims/agreement-switch'
import { ClaimList } from '../claims/claim-list'
import styles from './claims-map.module.css'
import { ExportMenu } from '../filters/export-menu'
import type { MenuFormat } from '../filters/export-menu'
import { FilterPanel } from '../filters/filter-panel'
import { FilterSentence } from '../filters/filter-sentence'
import { facetLists } from '#lib/views'
import { Header } from './header'
import type { DatasetLinks } from './header'
import { LazyBaseSwitch } from '../filters/lazy-base-switch'
import { LazyMap } from './lazy-map'
import { LazyNotices } from '../filters/lazy-notices'
import { knowsBase } from '../map/base/base-layer'
import type { BaseLayer } from '../map/base/base-layer'
import type { Target } from '../map/found-place'
import { PageProvider, pageLookups } from '../base/page-context'
import type { Highlighted } from '../base/page-context'
import { PanelSwitch } from './panel-switch'
import { PrintFoot } from './print-foot'
import { Share } from '../share/share'
import { LazySince } from '../share/lazy-since'
import type { DataVersion } from '../share/since-notice'
import { Tabs } from './tabs'
import type { Tab } from './tabs'
import { Timeline } from '../time/timeline'
import { useQuery } from '../base/use-query'
import { useAsKnownAt, useSaidLater, useSelection } from '../base/use-selection'
import { usePrinting } from '../base/use-printing'
import { PanelView } from '../views/panel-view'
import { useWords } from '../base/words/words-context'

type Props = {
  data: MapData
  initialQuery: string
  /** What the marks may stand on beside the offline basemap. */
  bases?: readonly BaseLayer[]
  /** What the server writes exports in; none where there is no server. */
  formats?: readonly MenuFormat[]
  datasets?: DatasetLinks
  /** Without one (a page that no server stands behind) there is nothing to share by. */
  edition?: DataVersion
  /** What a mark says; made on the server as well. */
  legend: ReactNode
  /** What stands over the list of a page that is opened without a filter: made on the server, it costs no script. */
  welcome?: ReactNode
}

const NONE: readonly never[] = []

/** The whole page: one selector feeds map, list, tray, histogram and counts; the URL is its state. */
export function ClaimsMap({
  data,
  initialQuery,
  bases = NONE,
  formats = NONE,
  datasets,
  edition,
  legend,
  welcome,
}: Props) {
  const words = useWords()
  const { say } = words
  const may = useMemo(() => ({ ...knownOf(data), base: knowsBase(bases) }), [data, bases])
  const query = useQuery(may, initialQuery)
  const { filter, view, setFilter, setView, clearFilter } = query
  const narrowed = serialiseQuery({ filter, view: {} })
  const printing = usePrinting()
  const known = useAsKnownAt(data, filter.known)
  const selection = useSelection(known, filter)
  const later = useSaidLater(data, filter)
  const [highlighted, highlight] = useState<Highlighted>([])
  const [target, setTarget] = useState<Target>()
  const [tab, setTab] = useState<Tab>('list')
  const found = useMemo(() => pageLookups(known, words), [known, words])
  const values = useMemo(() => facetLists(known), [known])
  const open = useCallback(
    (id: string | undefined) => {
      setView({ open: id })
      if (id) setTab('list') // on a phone, what was opened is read in the list
    },
    [setView],
  )
  const page = useMemo(
    () => ({
      ...found,
      opened: view.open,
      highlighted,
      highlight,
      open,
      moment: filter.known && knownMoment(filter.known),
    }),
    [found, view.open, highlighted, open, filter.known],
  )
  const flyTo = (place: CandidateAnswer) => {
    if (place.box) setTarget({ name: place.name, lon: place.lon!, lat: place.lat!, box: place.box })
    setView({ open: found.place(place.id) ? place.id : undefined })
  }
  return (
    <PageProvider value={page}>
      <div className={styles.page} data-tab={tab} data-panel={view.panel}>
        <Header
          about={say('site.about')}
          holds={[
            say('count.claim', { count: data.claims.length }),
            say('count.document', { count: data.documents.length }),
            say('count.speaker', {
              count: new Set(data.claims.map((claim) => claim.speaker)).size,
            }),
          ]}
          query={serialiseQuery({ filter, view })}
          datasets={datasets}
          words={filter.words}
          onWords={(words) => setFilter({ words })}
          onPlace={flyTo}
        >
          {edition && <Share query={{ filter, view }} version={edition.version} />}
          {formats.length > 0 && (
            <ExportMenu formats={formats} query={narrowed} shown={selection.shown.length} />
          )}
        </Header>
        <aside className={styles.filters} aria-label={say('page.filters')}>
          <FilterPanel
            filter={filter}
            counts={selection.counts}
            totals={selection.totals}
            values={values}
            setFilter={setFilter}
            hidePlaces={view.hidePlaces}
            setView={setView}
            legend={legend}
            base={<LazyBaseSwitch layers={bases} chosen={view.base} setView={setView} />}
          />
        </aside>
        <main className={styles.map} id="map" tabIndex={-1}>
          {edition?.since && <LazySince edition={edition} />}
          <LazyNotices ignored={query.ignored} onClose={query.forgetIgnored} />
          <noscript>
            <p>{say('plain.map')}</p>
          </noscript>
          <LazyMap
            shown={selection.shown}
            view={view}
            setView={setView}
            bases={bases}
            target={target}
          />
        </main>
        <section className={styles.list} id="claims" tabIndex={-1} aria-label={say('page.claims')}>
          <FilterSentence
            filter={filter}
            shown={selection.shown.length}
            total={data.claims.length}
            known={
              filter.known &&
              knownWords(filter.known, saidCounts(selection.shown, filter.known), words)
            }
            setFilter={setFilter}
            clear={clearFilter}
          />
          <PanelSwitch panel={view.panel} setView={setView} />
          {view.panel ? (
            <PanelView
              panel={view.panel}
              all={selection.all}
              shown={selection.shown}
              filter={filter}
              setFilter={setFilter}
              view={view}
              setView={setView}
            />
          ) : (
            <ClaimList
              shown={selection.shown}
              head={
                <>
                  {!view.open && narrowed === '' && welcome}
                  <AgreementSwitch
                    filter={filter}
                    counts={selection.counts.agreement}
                    setFilter={setFilter}
                  />
                </>
              }
            />
          )}
        </section>
        <footer className={styles.time} id="time" tabIndex={-1}>
          <Timeline
            frame={data.claims}
            selection={selection}
            later={later}
            filter={filter}
            setFilter={setFilter}
            view={view}
            setView={setView}
          />
        </footer>
        {printing && (
          <PrintFoot
            shown={selection.shown}
            query={{ filter, view }}
            edition={edition}
            legend={legend}
          />
        )}
        <Tabs tab={tab} setTab={setTab} shown={selection.shown.length} />
      </div>
    </PageProvider>
  )
}
