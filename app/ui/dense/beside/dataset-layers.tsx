'use client'
import { useEffect, useMemo, useState } from 'react'
import { useMap } from 'react-leaflet'
import type { Spot } from '#lib/store'
import type { Layer } from '#lib/views'
import type { BesidePage } from '../../base/page-context'
import type { GlyphHit } from '../canvas/dense-layer'
import { DenseMarks } from '../canvas/dense-marks'
import { askServer } from '../engine/ask-server'
import type { Look } from '../engine/dense-engine'
import { newestOnly } from '../engine/newest-only'
import { spotMarks } from '../engine/spot-marks'
import { STILL, besideColour, besidePath, sharedQuery } from './beside-query'
import { setOnMap } from './beside-spot'
import { useBeside } from './use-beside'

/** The only thing that marks of a dataset count here: its rows. */
const ROWS = ['rows']

type Props = { beside: BesidePage; setTab?: (tab: 'list') => void }

/** Datasets under the claims of the documents, a ring of one colour for each dataset. */
export function DatasetLayers({ beside, setTab }: Props) {
  return beside.ids.map((id) => <DatasetLayer key={id} id={id} beside={beside} setTab={setTab} />)
}

function DatasetLayer({ id, beside, setTab }: Props & { id: string }) {
  const map = useMap()
  const [look, setLook] = useState<Look>()
  const spots = useSpots(id, sharedQuery(beside.filter), look)
  const label = useBeside(id, beside).answer?.label ?? id
  const colour = besideColour(beside.ids, id)
  const kinds = useMemo(
    (): Layer[] => [{ id: ROWS[0]!, label, singular: label, colour, shape: 'circle' }],
    [label, colour],
  )
  const marks = useMemo(() => spotMarks(spots, ROWS), [spots])
  const open = ({ places }: GlyphHit, zoom: number) => {
    const at = marks.places[places[0]!]
    if (!at) return
    const several = places.length > 1 || (marks.standFor?.[places[0]!] ?? 1) > 1
    if (several && zoom < map.getMaxZoom())
      map.setView([at.lat, at.lon], Math.min(map.getMaxZoom(), zoom + 2))
    else {
      setOnMap({ spot: { id, key: at.key, name: at.name } })
      setTab?.('list')
    }
  }
  const onLook = (seen: Look) => {
    setLook(seen)
    setOnMap({ look: seen })
  }
  return <DenseMarks marks={marks} kinds={kinds} onLook={onLook} onOpen={open} />
}

const NONE: readonly Spot[] = []

/** The rows of a dataset in view, gathered by the server. What has come stays until the next comes. */
function useSpots(id: string, query: string, look: Look | undefined): readonly Spot[] {
  const [spots, setSpots] = useState(NONE)
  const [newest] = useState(() => newestOnly((path) => askServer<{ spots: readonly Spot[] }>(path)))
  useEffect(
    function ask() {
      if (!look) return
      const box = look.box.map((degrees) => degrees.toFixed(4)).join(',')
      const wait = setTimeout(() => {
        const path = besidePath(id, 'spots', query, `zoom=${look.zoom}&box=${box}`)
        newest(path).then(
          ({ spots: found }) =>
            setSpots(
              found.map((spot) => ({
                ...spot,
                kinds: { [ROWS[0]!]: spot.count },
                contradicted: 0,
              })),
            ),
          () => undefined, // the switch of the dataset says why
        )
      }, STILL)
      return () => clearTimeout(wait)
    },
    [id, query, look, newest],
  )
  return spots
}
