'use client'
import { lazy, useMemo } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import type { Panel } from '#lib/filter'
import type { MapData } from '#lib/views'
import { watchEarlyPresses } from '../base/early-presses'
import { LazyBoundary } from '../base/lazy-boundary'
import { useSentRecords } from '../base/sent-records'
import { useReaderThere } from '../base/use-reader-there'
// The head of the list stands in the server's HTML, which is drawn before its script is there.
import '../claims/agreement-switch.module.css'
import '../claims/order-switch.module.css'
import { ClaimList } from '../claims/claim-list'
import { PanelView } from '../views/panel-view'
import type { PartProps } from './claim-collection'
import { layGround } from './engine/documents-engine'
import type { DocumentsAnswer } from './engine/documents-engine'
import { LazyMap } from './lazy-map'
import { MapScreen } from './map-screen'
import type { ScreenProps } from './map-screen'
import { useDocuments } from './use-documents'

type Props = ScreenProps & {
  data: MapData
  /**
   * What a mark says, and what stands over the list of an unfiltered page. The server renders both,
   * so that they cost no script.
   */
  legend: ReactNode
  welcome?: ReactNode
}

/**
 * The screen of the coded documents. The page holds all their claims and needs no server to answer.
 */
export function DocumentsScreen({ data, legend, welcome, ...rest }: Props) {
  const documents = useDocuments(data, rest.initialQuery)
  const collection = useMemo(
    () => ({ ...documents, ...PARTS, legend, welcome }),
    [documents, legend, welcome],
  )
  return <MapScreen collection={collection} {...rest} />
}

/**
 * `DocumentsScreen` for a page of a server, whose records travel beside it.
 * @param props.records the address of the records.
 */
export function SentDocumentsScreen({
  records,
  ...rest
}: Omit<Props, 'data'> & { records: string }) {
  return <DocumentsScreen data={useSentRecords(records, layGround)} {...rest} />
}

type Part = PartProps<DocumentsAnswer>

/** Views that compare voices: what may not have been said yet is compared with nothing. */
const OF_SURE: readonly (Panel | undefined)[] = ['contradictions', 'compare']

const drawnBeside = (panel: Panel | undefined, { claims, sure }: DocumentsAnswer) =>
  OF_SURE.includes(panel) ? sure : claims

function MarksOnMap({ answer, ...part }: Part) {
  return <LazyMap shown={drawnBeside(part.view.panel, answer)} {...part} />
}

const PrintFootOnPaper = lazy(() =>
  import('./print-foot').then((module) => ({ default: module.PrintFoot })),
)

/** Fetched once a reader is there or the page stands untouched, before somebody prints. */
function PrintFoot(props: ComponentProps<typeof PrintFootOnPaper>) {
  return (
    useReaderThere() && (
      <LazyBoundary quiet>
        <PrintFootOnPaper {...props} />
      </LazyBoundary>
    )
  )
}

const loadHead = () =>
  import('../claims/list-head').then((module) => ({ default: module.ListHead }))
const ListHead = lazy(loadHead)
// Fetched beside the scripts of the page, and not with them: the map need not wait for it.
if (typeof window !== 'undefined') {
  loadHead().catch(() => undefined)
  watchEarlyPresses()
}

function ListOfClaims({
  answer,
  filter,
  setFilter,
  view,
  setView,
  head,
}: Part & { head?: ReactNode }) {
  const { agreement } = answer.counts
  return (
    <ClaimList
      shown={answer.claims}
      sort={view.sort}
      head={
        <>
          {head}
          <LazyBoundary>
            <ListHead {...{ filter, counts: agreement, setFilter, view, setView }} />
          </LazyBoundary>
        </>
      }
    />
  )
}

function ViewOfClaims({ answer, ...part }: Part & { panel: Panel }) {
  return (
    <LazyBoundary key={part.panel}>
      <PanelView all={answer.known.all} shown={drawnBeside(part.panel, answer)} {...part} />
    </LazyBoundary>
  )
}

const PARTS = {
  Map: MarksOnMap,
  List: ListOfClaims,
  Panel: ViewOfClaims,
  PrintFoot,
  opensPlaces: true,
} as const
