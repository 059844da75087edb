import { DomUtil, Layer } from 'leaflet'
import type { LeafletEventHandlerFn, LeafletMouseEvent, Map as LeafletMap } from 'leaflet'
import { ghostsBeside } from '#lib/glyphs'
import type { Declutter, Ghosts, Glyphs, PixelBox } from '#lib/glyphs'
import type { PlaceCounts } from '#lib/columns'
import { MARKS_DRAWN, tellCanvasMarks } from '../../map/marks/canvas-marks'
import { boxOfGlyph, drawGhost, radiusOf } from './draw-glyph'
import type { VisibleGlyph } from './draw-glyph'
import { layOverView, liesWithin, viewOf, withMargin } from '../../map/view-canvas'

/** A ghost that is pointed at: the place with most of its claims, and how many it counts. */
export type GhostHit = { place: number; possible: number }

type Setup = { declutter: Declutter; onHover: (hit: GhostHit | undefined) => void }

/** Ghosts are computed for so many pixels beyond the view. */
const MARGIN = 256

/**
 * Draws what is only possible, pale and dashed, on a canvas of its own, where no glyph stands near.
 * What is possible beside a glyph is told with it (`beside`).
 */
export class GhostLayer extends Layer {
  private readonly canvas: HTMLCanvasElement = DomUtil.create('canvas', 'leaflet-zoom-hide')
  private readonly context = this.canvas.getContext('2d')!
  private map?: LeafletMap
  private counted?: { sure: PlaceCounts; possible: PlaceCounts }
  private computed?: {
    zoom: number
    within: PixelBox
    glyphs: Glyphs
    ghosts: Ghosts
    sureAt: Uint32Array
  }
  private more = new Map<number, number>()
  private hovered = -1
  private seen: readonly (VisibleGlyph & { count: number })[] = []

  constructor(private readonly setup: Setup) {
    super({ pane: 'overlayPane' })
    tellCanvasMarks(this.canvas, () => this.seen.map((ghost) => boxOfGlyph(ghost, ghost.count)))
  }

  onAdd(map: LeafletMap): this {
    this.map = map
    this.canvas.style.pointerEvents = 'none'
    return this
  }

  onRemove(): this {
    this.canvas.remove()
    this.map = undefined
    return this
  }

  getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      move: this.draw,
      zoomend: this.draw,
      resize: this.draw,
      viewreset: this.draw,
      mousemove: this.hover,
    } as unknown as Record<string, LeafletEventHandlerFn>
  }

  /** Draws other counts. Where nothing is only possible, there is no canvas. */
  setCounts(sure: PlaceCounts, possible: PlaceCounts | undefined) {
    this.counted = possible && { sure, possible }
    this.computed = undefined
    if (possible) this.getPane()?.append(this.canvas)
    else if (this.canvas.isConnected) {
      this.canvas.remove()
      this.seen = []
      this.map?.fire(MARKS_DRAWN)
    }
    this.draw()
  }

  /** How many possible claims go with the sure glyph of some places. */
  beside(places: readonly number[]): number {
    return places.reduce((sum, place) => sum + (this.more.get(place) ?? 0), 0)
  }

  readonly draw = () => {
    const { map, context, counted } = this
    this.more = new Map()
    if (!map || !counted) return
    layOverView(this.canvas, context, map)
    const view = viewOf(map)
    const { glyphs, ghosts, sureAt } = this.compute(view, map.getZoom())
    context.clearRect(0, 0, view.right - view.left, view.bottom - view.top)
    const styles = getComputedStyle(this.canvas)
    const [ink, paper] = ['--ink-soft', '--paper'].map((name) => styles.getPropertyValue(name))
    this.seen = ghosts.alone.map((glyph) => ({
      glyph,
      x: glyphs.x[glyph]! - view.left,
      y: glyphs.y[glyph]! - view.top,
      count: glyphs.count[glyph]!,
    }))
    for (const { x, y, count } of this.seen)
      drawGhost(context, x, y, count, { ink: ink!, paper: paper! })
    map.fire(MARKS_DRAWN)
    ghosts.beside.forEach((count, glyph) => this.more.set(sureAt[glyph]!, count))
    this.canvas.dataset.ghosts = String(ghosts.alone.length)
  }

  private compute(view: PixelBox, zoom: number) {
    const known = this.computed
    if (known?.zoom === zoom && liesWithin(view, known.within)) return known
    const within = withMargin(view, MARGIN)
    const { declutter } = this.setup
    const sure = declutter(this.counted!.sure, zoom, within)
    const glyphs = declutter(this.counted!.possible, zoom, within)
    const ghosts = ghostsBeside(sure, glyphs)
    return (this.computed = { zoom, within, glyphs, ghosts, sureAt: sure.at })
  }

  private readonly hover = ({ containerPoint }: LeafletMouseEvent) => {
    const { map, computed } = this
    if (!map || !computed || !this.counted) return
    const { left, top } = viewOf(map)
    const { glyphs, ghosts } = computed
    const found =
      ghosts.alone.find(
        (ghost) =>
          Math.hypot(
            glyphs.x[ghost]! - left - containerPoint.x,
            glyphs.y[ghost]! - top - containerPoint.y,
          ) <=
          radiusOf(glyphs.count[ghost]!) + 4,
      ) ?? -1
    if (found === this.hovered) return
    this.hovered = found
    this.setup.onHover(
      found < 0 ? undefined : { place: glyphs.at[found]!, possible: glyphs.count[found]! },
    )
  }
}
