'use client'
import { lazy, useMemo } from 'react'
import type { ReactNode } from 'react'
import type { Panel } from '#lib/filter'
import type { MapData } from '#lib/views'
import { fromJson } from '../base/json'
import type { Json } from '../base/json'
import { LazyBoundary } from '../base/lazy-boundary'
import { AgreementSwitch } from '../claims/agreement-switch'
import { ClaimList } from '../claims/claim-list'
import type { PartProps } from './claim-collection'
import type { DocumentsAnswer } from './engine/documents-engine'
import { LazyMap } from './lazy-map'
import { MapScreen } from './map-screen'
import type { ScreenProps } from './map-screen'
import { PrintFoot } from './print-foot'
import { useDocuments } from './use-documents'

const loadPanel = () =>
  import('../views/panel-view').then((module) => ({ default: module.PanelView }))

/** Loaded with the first view other than the list, so that the first page does not pay for it. */
const PanelView = lazy(loadPanel)

// A view that the address names stands in the server's HTML, where it answers no click before its
// script is there. That script is asked for with the page's own, not after the page has woken.
if (typeof location !== 'undefined' && new URLSearchParams(location.search).has('view'))
  loadPanel().catch(() => undefined)

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

/** `DocumentsScreen` for a page of a server, which sends its records as JSON. */
export function SentDocumentsScreen({
  data,
  ...rest
}: Omit<Props, 'data'> & { data: Json<MapData> }) {
  const map = useMemo(() => fromJson(data), [data])
  return <DocumentsScreen data={map} {...rest} />
}

type Part = PartProps<DocumentsAnswer>

function MarksOnMap({ answer, ...part }: Part) {
  return <LazyMap shown={answer.claims} {...part} />
}

function ClaimsByPlace({ answer, filter, setFilter, head }: Part & { head?: ReactNode }) {
  const { agreement } = answer.counts
  return (
    <ClaimList
      shown={answer.claims}
      head={
        <>
          {head}
          <AgreementSwitch filter={filter} counts={agreement} setFilter={setFilter} />
        </>
      }
    />
  )
}

function ViewOfClaims({ answer, ...part }: Part & { panel: Panel }) {
  return (
    <LazyBoundary key={part.panel}>
      <PanelView all={answer.known.all} shown={answer.claims} {...part} />
    </LazyBoundary>
  )
}

const PARTS = {
  Map: MarksOnMap,
  List: ClaimsByPlace,
  Panel: ViewOfClaims,
  PrintFoot,
  opensPlaces: true,
} as const
