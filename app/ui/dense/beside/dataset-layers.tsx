'use client'
import { useEffect, useMemo, useState } from 'react'
import type { Filter, View } from '#lib/filter'
import type { Spot } from '#lib/store'
import type { Layer } from '#lib/views'
import { datasetPath } from '../../base/paths'
import { useWords } from '../../base/words/words-context'
import { DenseMarks } from '../canvas/dense-marks'
import { askServer } from '../engine/ask-server'
import type { Look } from '../engine/dense-engine'
import { spotMarks } from '../engine/spot-marks'
import { STILL, besideColour, besidePath, sharedQuery } from './beside-query'
import { useBesideSummary } from './use-beside-summary'

/** The only thing that marks of a dataset count here: its rows. */
const ROWS = ['rows']

type Props = { ids: readonly string[]; filter: Filter; at: View['at'] }

/** Datasets under the claims of the documents, a ring of one colour for each dataset. */
export function DatasetLayers({ ids, filter, at }: Props) {
  const query = sharedQuery(filter)
  return ids.map((id) => (
    <DatasetLayer key={id} id={id} query={query} colour={besideColour(ids, id)} at={at} />
  ))
}

function DatasetLayer({
  id,
  query,
  colour,
  at,
}: {
  id: string
  query: string
  colour: string
  at: View['at']
}) {
  const { link } = useWords()
  const [look, setLook] = useState<Look>()
  const spots = useSpots(id, query, look)
  const summary = useBesideSummary(id, query)
  const label = summary && 'label' in summary ? summary.label : id
  const kinds = useMemo(
    (): Layer[] => [{ id: ROWS[0]!, label, singular: label, colour, shape: 'circle' }],
    [label, colour],
  )
  const marks = useMemo(() => spotMarks(spots, ROWS), [spots])
  const open = () => {
    const place = at && `at=${at.lat},${at.lon},${at.zoom}z`
    window.location.assign(link(datasetPath(id, [query, place].filter(Boolean).join('&'))))
  }
  return <DenseMarks marks={marks} kinds={kinds} onLook={setLook} onOpen={open} />
}

const NONE: readonly Spot[] = []

/** The rows of a dataset in view, gathered by the server. What has come stays until the next comes. */
function useSpots(id: string, query: string, look: Look | undefined): readonly Spot[] {
  const [spots, setSpots] = useState(NONE)
  useEffect(
    function ask() {
      if (!look) return
      const stop = new AbortController()
      const box = look.box.map((degrees) => degrees.toFixed(4)).join(',')
      const wait = setTimeout(() => {
        const more = [query, `zoom=${look.zoom}`, `box=${box}`].filter(Boolean).join('&')
        askServer<{ spots: Spot[] }>(besidePath(id, 'spots', more), stop.signal).then(
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
      return () => {
        clearTimeout(wait)
        stop.abort()
      }
    },
    [id, query, look],
  )
  return spots
}
