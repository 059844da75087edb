import { DomUtil, Layer } from 'leaflet'
import type {
  LatLng,
  LeafletEventHandlerFn,
  LeafletMouseEvent,
  Map as LeafletMap,
  ZoomAnimEvent,
} from 'leaflet'
import { NO_GLYPH } from '#lib/glyphs'
import type { ColumnPlace, PlaceCounts } from '#lib/columns'
import type { Declutter, Glyphs, PixelBox } from '#lib/glyphs'
import { MARKS_DRAWN, tellCanvasMarks } from '../../map/marks/canvas-marks'
import { boxOfGlyph, drawChosen, drawGlyphs, eraseGlyphs } from './draw-glyph'
import type { KindLook, Palette, VisibleGlyph } from './draw-glyph'
import { drawGround } from './draw-ground'
import { glyphLooks } from './glyph-looks'
import { glyphSprites } from './glyph-sprites'
import { visibleGrounds, visibleGlyphs } from './visible-glyphs'
import { layOverView, liesWithin, viewOf, withMargin } from '../../map/view-canvas'
import { canvasFrame, changesBetween } from './canvas-frame'
import type { CanvasFrame } from './canvas-frame'

/** A glyph that is pointed at or opened: the places it stands for and what it counts. */
export type GlyphHit = {
  glyph: number
  places: number[]
  count: number
  kinds: number[]
  contradicted: number
}

type Setup = {
  places: readonly ColumnPlace[]
  declutter: Declutter
  kinds: readonly KindLook[]
  onOpen: (hit: GlyphHit) => void
  onHover?: (hit: GlyphHit | undefined) => void
}

/**
 * Glyphs are computed for this many pixels beyond the view, so that a small move of the map finds
 * them ready.
 */
const MARGIN = 512

/**
 * A pointer within this many pixels of its centre hits a glyph. It is half the distance that glyphs
 * keep from one another.
 */
const REACH = 22

/**
 * How often the map is redrawn in idle moments, so that the browser has compiled the code before a
 * reader filters.
 */
const REHEARSALS = 4

/**
 * Draws a million claims on one canvas, with no element and no object per claim. Every move of the
 * map redraws the glyphs, so that no edge is blank while the map is dragged. `setCounts` draws
 * before it returns. Leaflet requires its layers to be classes.
 */
export class DenseLayer extends Layer {
  readonly canvas: HTMLCanvasElement = DomUtil.create('canvas', 'leaflet-zoom-animated')
  private readonly context = this.canvas.getContext('2d')!
  private readonly sprites: ReturnType<typeof glyphSprites>
  private counts?: PlaceCounts
  private computed?: { glyphs: Glyphs; within: PixelBox }
  private drawn?: Glyphs
  private frame?: CanvasFrame
  private palette?: Palette
  private drawnAt?: { centre: LatLng; zoom: number }
  private selected?: number
  private seen: readonly VisibleGlyph[] = []
  private map?: LeafletMap
  private rehearsed = 0

  constructor(private readonly setup: Setup) {
    super({ pane: 'overlayPane' })
    this.sprites = glyphSprites(setup.kinds)
    tellCanvasMarks(this.canvas, () =>
      this.seen.map((glyph) => boxOfGlyph(glyph, this.drawn!.count[glyph.glyph]!)),
    )
  }

  onAdd(map: LeafletMap): this {
    this.map = map
    this.getPane()!.appendChild(this.canvas)
    this.canvas.style.pointerEvents = 'none'
    this.recolour()
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
      zoomanim: this.animate,
      click: this.click,
      mousemove: this.hover,
      mouseout: this.leave,
    } as unknown as Record<string, LeafletEventHandlerFn>
  }

  /** Draws other counts of the same places before it returns. */
  setCounts(counts: PlaceCounts) {
    this.counts = counts
    this.computed = undefined
    this.draw()
  }

  /**
   * Warms up for the first filter and the first drag, which take four times as long as later ones
   * until the browser has compiled their code: redraws the map and makes its sprites. Meant for
   * idle moments; returns whether there is more to do.
   */
  readonly prepare = (): boolean => {
    if (!this.map || !this.counts || this.rehearsed === REHEARSALS) return false
    this.frame = undefined // so that everything is redrawn
    this.setCounts(this.counts)
    this.draw()
    return ++this.rehearsed < REHEARSALS
  }

  /** Draws a ring around the glyph of a place, or removes it if `undefined`. */
  select(place: number | undefined) {
    if (place === this.selected) return
    this.selected = place
    this.draw()
  }

  /** Reads the colours of the page's theme again. */
  recolour() {
    const resolve = (colour: string) => {
      this.canvas.style.color = colour
      return getComputedStyle(this.canvas).color
    }
    this.palette = {
      kinds: this.setup.kinds.map(({ colour }) => resolve(colour)),
      paper: resolve('var(--paper)'),
      ink: resolve('var(--ink)'),
      soft: resolve('var(--ink-soft)'),
      warn: resolve('var(--warn)'),
      focus: resolve('var(--focus)'),
    }
    this.draw()
  }

  /** The glyphs in view from north to south, for readers who use no mouse. */
  inView(): GlyphHit[] {
    const view = this.view()
    const glyphs = this.computed?.glyphs
    if (!glyphs || !view) return []
    const seen = [...glyphs.x.keys()].filter(
      (i) =>
        glyphs.x[i]! >= view.left &&
        glyphs.x[i]! <= view.right &&
        glyphs.y[i]! >= view.top &&
        glyphs.y[i]! <= view.bottom,
    )
    return this.hitsOf(seen.sort((a, b) => glyphs.y[a]! - glyphs.y[b]!))
  }

  private view(): PixelBox | undefined {
    return this.map && viewOf(this.map)
  }

  /**
   * The glyphs of a view. They are computed again only if the zoom or the counts changed or the
   * view left the computed area.
   */
  private glyphs(view: PixelBox, zoom: number): Glyphs {
    const known = this.computed
    if (known && known.glyphs.zoom === zoom && liesWithin(view, known.within)) return known.glyphs
    const within = withMargin(view, MARGIN)
    this.computed = { glyphs: this.setup.declutter(this.counts!, zoom, within), within }
    return this.computed.glyphs
  }

  /** Lays the canvas over the view, and returns the device pixels per CSS pixel. */
  private lay(map: LeafletMap): number {
    const { ratio, isResized } = layOverView(this.canvas, this.context, map)
    if (isResized) this.frame = undefined
    this.drawnAt = { centre: map.getCenter(), zoom: map.getZoom() }
    return ratio
  }

  private readonly draw = () => {
    const { map, palette, context, setup } = this
    const view = this.view()
    if (!map || !palette || !view || !this.counts) return
    const ratio = this.lay(map)
    const zoom = map.getZoom()
    const glyphs = this.glyphs(view, zoom)
    const chosen = this.selected === undefined ? NO_GLYPH : glyphs.glyphOf[this.selected]!
    const seen = visibleGlyphs(glyphs, view, ratio)
    const grounds = visibleGrounds(glyphs, view, setup.places)
    const [moved, last] = [this.drawn === glyphs, this.frame]
    this.drawn = glyphs
    this.seen = seen
    map.fire(MARKS_DRAWN)
    // Grounds and the ring of the chosen glyph overlap other glyphs, so that with them the canvas
    // cannot be redrawn in part.
    this.frame =
      grounds.length === 0 && chosen === NO_GLYPH
        ? canvasFrame({
            view: [...Object.values(view), zoom, ratio].join(' '),
            palette,
            glyphs,
            seen,
          })
        : undefined
    const parts = !moved && this.frame && changesBetween(last, this.frame)
    if (parts) {
      eraseGlyphs(context, parts.off.seen, parts.off.looks)
      drawGlyphs(context, parts.on.seen, parts.on.looks, setup.kinds, palette)
      return
    }
    context.clearRect(0, 0, view.right - view.left, view.bottom - view.top)
    for (const { place, x, y } of grounds) drawGround(context, place, x, y, zoom, palette.soft)
    // Glyphs become sprites only once the map moves: after a filter they may be drawn a single
    // time.
    if (moved) this.sprites(context, glyphs, seen, palette, ratio)
    else
      drawGlyphs(
        context,
        seen,
        this.frame?.looks() ?? glyphLooks(glyphs, seen),
        setup.kinds,
        palette,
      )
    if (chosen !== NO_GLYPH)
      drawChosen(
        context,
        glyphs.x[chosen]! - view.left,
        glyphs.y[chosen]! - view.top,
        glyphs.count[chosen]!,
        palette,
      )
  }

  /**
   * Scales the drawn canvas with the map during the animation of a zoom. The end of the zoom
   * redraws it.
   */
  private readonly animate = ({ center, zoom }: ZoomAnimEvent) => {
    const { map, drawnAt } = this
    if (!map || !drawnAt) return
    const scale = map.getZoomScale(zoom, drawnAt.zoom)
    const half = map.getSize().divideBy(2)
    // the origin of Leaflet's panes in the new view
    const origin = map.project(center, zoom).subtract(half).round()
    const corner = map
      .project(drawnAt.centre, zoom)
      .subtract(half.multiplyBy(scale))
      .subtract(origin)
    DomUtil.setTransform(this.canvas, corner, scale)
  }

  private hitAt(event: LeafletMouseEvent): number {
    const [view, glyphs] = [this.view(), this.computed?.glyphs]
    if (!view || !glyphs) return -1
    const { x, y } = event.containerPoint
    let [found, closest] = [-1, Infinity]
    for (let glyph = 0; glyph < glyphs.length; glyph++) {
      const away = Math.hypot(glyphs.x[glyph]! - view.left - x, glyphs.y[glyph]! - view.top - y)
      if (away < closest && away <= REACH) [found, closest] = [glyph, away]
    }
    return found
  }

  /** What glyphs count and which places they gather, in one pass over the places. */
  private hitsOf(wanted: readonly number[]): GlyphHit[] {
    const { glyphOf, kinds, stacks, count, contradicted } = this.computed!.glyphs
    const places = new Map(wanted.map((glyph) => [glyph, [] as number[]]))
    glyphOf.forEach((glyph, place) => places.get(glyph)?.push(place))
    return wanted.map((glyph) => ({
      glyph,
      places: places.get(glyph)!,
      count: count[glyph]!,
      kinds: [...kinds.subarray(glyph * stacks, (glyph + 1) * stacks)],
      contradicted: contradicted[glyph]!,
    }))
  }

  private readonly click = (event: LeafletMouseEvent) => {
    // A mark of another layer that stands over the canvas is a button, and has its own answer.
    if ((event.originalEvent.target as Element | null)?.closest?.('button')) return
    const glyph = this.hitAt(event)
    if (glyph >= 0) this.setup.onOpen(this.hitsOf([glyph])[0]!)
  }

  private hovered = -1
  private readonly hover = (event: LeafletMouseEvent) => {
    const glyph = this.hitAt(event)
    if (glyph === this.hovered) return
    this.hovered = glyph
    this.map!.getContainer().style.cursor = glyph >= 0 ? 'pointer' : ''
    this.setup.onHover?.(glyph >= 0 ? this.hitsOf([glyph])[0] : undefined)
  }
  private readonly leave = () => {
    this.hovered = -1
    this.setup.onHover?.(undefined)
  }
}
