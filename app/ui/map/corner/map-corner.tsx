'use client'
import { DomEvent } from 'leaflet'
import { useEffect, useMemo, useState } from 'react'
import type { CSSProperties } from 'react'
import { useMap } from 'react-leaflet'
import type { ClaimView, Signs } from '#lib/views'
import { signsOf, tallyOf, tallyWords } from '#lib/views'
import { usePage } from '../../base/page-context'
import { LazyBeside } from '../../base/lazy-beside'
import { useWideScreen } from '../../base/use-media'
import { useWords } from '../../base/words/words-context'
import { LegendList } from '../../filters/legend-list'
import legend from '../../filters/legend.module.css'
import type { VisibleArea } from '../labels/keep-in-frame'
import { nameWidth } from '../labels/label-layout'
import { boxesOverlap } from '../marks/boxes'
import type { ScreenBox } from '../marks/boxes'
import { MARKS_DRAWN, canvasMarks } from '../marks/canvas-marks'
import type { PlacedMark } from '../marks/use-mark-layout'
import type { ModeProps } from '../modes/map-mode'
import { freeCorner } from './free-corner'
import styles from './map-corner.module.css'

/** Keeps clicks and the wheel from reaching the map. */
const keepFromMap = (box: HTMLElement | null) => {
  if (!box) return
  DomEvent.disableClickPropagation(box)
  DomEvent.disableScrollPropagation(box)
}

/** The visible part of the map as a box. */
const boxOf = ({ left, top, right, bottom }: VisibleArea): ScreenBox => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
  width: right - left,
  height: bottom - top,
})

/** The width of the legend, its head, a line of it, and its gaps to the sides of the map, in pixels. */
const [WIDTH, HEAD, LINE, GAPS] = [280, 36, 24, [10, 80] as const]

/** A generous height of the legend in pixels: what is said of ground and of clashes takes two lines. */
const heightOf = ({ layers, extents, fills, clashes, ghost }: Signs) =>
  HEAD +
  LINE * (layers.length + fills.length + 2 * (extents.length + clashes.length + Number(ghost)))

/** A mark with the room of its name, on whichever side it stands. */
const withName = ({ members, ids, ...box }: PlacedMark): ScreenBox => {
  const name = ids.length > 1 || members[0]!.place.isArea ? 0 : nameWidth(members[0]!.place.name)
  return { ...box, width: box.width + 2 * name }
}

/** How long marks on a canvas stand still before they are looked at, in milliseconds. */
const STILL = 200
const NONE: readonly ScreenBox[] = []

/** The marks that canvases over the map bear, such as the rings of datasets, in pixels from its corner. */
function useCanvasMarks(): readonly ScreenBox[] {
  const map = useMap()
  const [boxes, setBoxes] = useState(NONE)
  useEffect(
    function lookAgain() {
      let waiting: ReturnType<typeof setTimeout> | undefined
      const look = () => {
        const now = canvasMarks(map.getContainer())
        setBoxes((was) => (JSON.stringify(was) === JSON.stringify(now) ? was : now))
      }
      const later = () => {
        clearTimeout(waiting)
        waiting = setTimeout(look, STILL)
      }
      later()
      map.on(MARKS_DRAWN, later)
      return () => {
        clearTimeout(waiting)
        map.off(MARKS_DRAWN, later)
      }
    },
    [map],
  )
  return boxes
}

/** Scrolls the list of claims to those without a place, which get the focus. */
function showTray(setTab: Props['setTab']) {
  setTab('list')
  // on a phone the list is there only then
  requestAnimationFrame(() => {
    const tray = document.querySelector<HTMLElement>('#claims [data-tray]')
    tray?.scrollIntoView()
    tray?.focus({ preventScroll: true })
  })
}

type Props = {
  marks: readonly PlacedMark[]
  sight: VisibleArea
  /** All claims of the map, those without a place among them. */
  shown: readonly ClaimView[]
  setTab: NonNullable<ModeProps['setTab']>
}

/**
 * What stands at the edge of the map: how many claims no place was said of, which opens their tray in
 * the list, and the legend of only what the marks in view bear. The legend is open where a corner is
 * empty and the screen wide, until a reader folds or opens it.
 */
export function MapCorner({ marks, sight, shown, setTab }: Props) {
  const page = usePage()
  const words = useWords()
  const [wanted, setWanted] = useState<boolean>()
  const wide = useWideScreen()
  const tray = shown.filter((claim) => claim.places.length === 0)
  const beside = page.beside?.ids.length ?? 0
  const drawn = useCanvasMarks()
  const { signs, corner } = useMemo(() => {
    const frame = boxOf(sight)
    const seen = marks.filter((mark) => boxesOverlap(mark, frame))
    const signs = signsOf(
      seen.map(({ members }) => members),
      page,
    )
    const rings = drawn.map((box) => ({ ...box, x: sight.left + box.x, y: sight.top + box.y }))
    const taken = [...seen.map(withName), ...rings, ...sight.covered]
    return {
      signs,
      corner: freeCorner(sight, [WIDTH, heightOf(signs) + 2 * LINE * beside], taken, GAPS),
    }
  }, [marks, sight, page, beside, drawn])
  const [sample] = signs.layers
  const open = wanted ?? (wide && corner !== undefined)
  return (
    <div ref={keepFromMap} className={styles.edge}>
      {sample && (
        <details
          className={`${legend.legend} ${styles.legend}`}
          style={{ '--width': `${WIDTH}px` } as CSSProperties}
          data-map-legend
          data-corner={corner}
          // on a wide map it goes where there is room; on a phone it has its place, and names keep clear of it
          data-over-map={open || wide ? undefined : ''}
          open={open}
        >
          {/* not `onToggle`, which also speaks of what the page itself opened */}
          <summary
            onClick={(event) => {
              event.preventDefault()
              setWanted(!open)
            }}
          >
            {words.say('legend.title')}
          </summary>
          <LegendList sample={sample} signs={signs} words={words} />
          <LazyBeside part="legend" />
        </details>
      )}
      {tray.length > 0 && (
        <button
          type="button"
          className={styles.tray}
          data-tray-pill
          data-over-map
          onClick={() => showTray(setTab)}
        >
          {words.say('list.tray', { claims: tallyWords(tallyOf(tray, page.isPossible), words) })}
        </button>
      )}
    </div>
  )
}
