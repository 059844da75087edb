import { DomUtil, Layer, Point } from 'leaflet'
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
import { drawChosen, drawGlyphs, eraseGlyphs } from './draw-glyph'
import type { KindLook, Palette } from './draw-glyph'
import { drawGround } from './draw-ground'
import { glyphLooks } from './glyph-looks'
import { glyphSprites } from './glyph-sprites'
import { visibleGrounds, visibleGlyphs } from './visible-glyphs'
import { canvasFrame, changesBetween } from './canvas-frame'
import type { CanvasFrame } from './canvas-frame'

/** A glyph under the pointer, or opened: where its places are, and what it counts. */
export type GlyphHit = {
  glyph: number
  places: number[]
  count: number
  kinds: number[]
  contradicted: number
}

type Options = {
  places: readonly ColumnPlace[]
  gather: Declutter
  kinds: readonly KindLook[]
  onOpen: (hit: GlyphHit) => void
  onHover?: (hit: GlyphHit | undefined) => void
}

/** Beyond the view by this many pixels glyphs are gathered and known, so that a step of the map finds them ready. */
const MARGIN = 512

/** How far from its middle a glyph is hit, in pixels: half of what they stand apart. */
const REACH = 22

/** How often what is shown is gathered and drawn anew in idle moments: until the browser has compiled what does it. */
const REHEARSALS = 4

/**
 * A million claims on one canvas: what is gathered is drawn again on every move of the map, so that no edge is ever blank while it is dragged.
 * `setCounts` draws before it returns. No element and no object a claim; Leaflet's own class, since Leaflet asks for one.
 */
export class DenseLayer extends Layer {
  readonly canvas: HTMLCanvasElement = DomUtil.create('canvas', 'leaflet-zoom-animated')
  private readonly context = this.canvas.getContext('2d')!
  private readonly sprites: ReturnType<typeof glyphSprites>
  private counts?: PlaceCounts
  private gathered?: { glyphs: Glyphs; within: PixelBox }
  private drawn?: Glyphs
  private stands?: CanvasFrame
  private palette?: Palette
  private drawnAt?: { centre: LatLng; zoom: number }
  private selected?: number
  private map?: LeafletMap
  private rehearsed = 0

  constructor(private readonly given: Options) {
    super({ pane: 'overlayPane' })
    this.sprites = glyphSprites(given.kinds)
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

  /** Shows other counts of the same places, at once. */
  setCounts(counts: PlaceCounts) {
    this.counts = counts
    this.gathered = undefined
    this.draw()
  }

  /** Makes ready for the first filter and the first drag, which cost four times the later ones where the browser has not compiled their code: draws again what is shown, and makes its sprites. For idle moments; whether there is more to do. */
  readonly prepare = (): boolean => {
    if (!this.map || !this.counts || this.rehearsed === REHEARSALS) return false
    this.stands = undefined // all of it
    this.setCounts(this.counts)
    this.draw()
    return ++this.rehearsed < REHEARSALS
  }

  /** Rings the glyph of a place; none where `undefined`. */
  select(place: number | undefined) {
    if (place === this.selected) return
    this.selected = place
    this.draw()
  }

  /** Takes the colours of the page's theme anew. */
  recolour() {
    const resolve = (colour: string) => {
      this.canvas.style.color = colour
      return getComputedStyle(this.canvas).color
    }
    this.palette = {
      kinds: this.given.kinds.map(({ colour }) => resolve(colour)),
      paper: resolve('var(--paper)'),
      ink: resolve('var(--ink)'),
      soft: resolve('var(--ink-soft)'),
      warn: resolve('var(--warn)'),
      focus: resolve('var(--focus)'),
    }
    this.draw()
  }

  /** What stands in view, from north to south: for those who use no mouse. */
  inView(): GlyphHit[] {
    const view = this.view()
    const glyphs = this.gathered?.glyphs
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
    if (!this.map) return undefined
    const { min, max } = this.map.getPixelBounds()
    return { left: min!.x, top: min!.y, right: max!.x, bottom: max!.y }
  }

  /** Glyphs for what is seen; gathered again only where the zoom, the counts or the ground has changed. */
  private glyphs(view: PixelBox, zoom: number): Glyphs {
    const known = this.gathered
    if (
      known &&
      known.glyphs.zoom === zoom &&
      view.left >= known.within.left &&
      view.right <= known.within.right &&
      view.top >= known.within.top &&
      view.bottom <= known.within.bottom
    )
      return known.glyphs
    const within = {
      left: view.left - MARGIN,
      top: view.top - MARGIN,
      right: view.right + MARGIN,
      bottom: view.bottom + MARGIN,
    }
    this.gathered = { glyphs: this.given.gather(this.counts!, zoom, within), within }
    return this.gathered.glyphs
  }

  /** Lays the canvas over what is seen, as sharp as the screen; gives its pixels for each of the page's. A canvas of another size is empty. */
  private lay(map: LeafletMap): number {
    const { x, y } = map.getSize()
    const ratio = window.devicePixelRatio || 1
    const [width, height] = [Math.round(x * ratio), Math.round(y * ratio)]
    if (this.canvas.width !== width || this.canvas.height !== height) {
      Object.assign(this.canvas, { width, height })
      Object.assign(this.canvas.style, { width: `${x}px`, height: `${y}px` })
      this.stands = undefined
    }
    DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint(new Point(0, 0)))
    this.drawnAt = { centre: map.getCenter(), zoom: map.getZoom() }
    this.context.setTransform(ratio, 0, 0, ratio, 0, 0)
    return ratio
  }

  private readonly draw = () => {
    const { map, palette, context, given } = this
    const view = this.view()
    if (!map || !palette || !view || !this.counts) return
    const ratio = this.lay(map)
    const zoom = map.getZoom()
    const glyphs = this.glyphs(view, zoom)
    const chosen = this.selected === undefined ? NO_GLYPH : glyphs.glyphOf[this.selected]!
    const seen = visibleGlyphs(glyphs, view, ratio)
    const grounds = visibleGrounds(glyphs, view, given.places)
    const [moved, last] = [this.drawn === glyphs, this.stands]
    this.drawn = glyphs
    // Grounds and the ring of what is chosen lie under other glyphs: with them nothing is drawn in part.
    this.stands =
      grounds.length === 0 && chosen === NO_GLYPH
        ? canvasFrame({
            view: [...Object.values(view), zoom, ratio].join(' '),
            palette,
            glyphs,
            seen,
          })
        : undefined
    const parts = !moved && this.stands && changesBetween(last, this.stands)
    if (parts) {
      eraseGlyphs(context, parts.off.seen, parts.off.looks)
      drawGlyphs(context, parts.on.seen, parts.on.looks, given.kinds, palette)
      return
    }
    context.clearRect(0, 0, view.right - view.left, view.bottom - view.top)
    for (const { place, x, y } of grounds) drawGround(context, place, x, y, zoom, palette.soft)
    // What is drawn for the first time may be the only time, a filter among many: glyphs are kept as sprites once the map moves under them.
    if (moved) this.sprites(context, glyphs, seen, palette, ratio)
    else
      drawGlyphs(
        context,
        seen,
        this.stands?.looks() ?? glyphLooks(glyphs, seen),
        given.kinds,
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

  /** While a zoom is animated the drawn canvas is scaled with the map; it is drawn anew when the zoom ends. */
  private readonly animate = ({ center, zoom }: ZoomAnimEvent) => {
    const { map, drawnAt } = this
    if (!map || !drawnAt) return
    const scale = map.getZoomScale(zoom, drawnAt.zoom)
    const half = map.getSize().divideBy(2)
    const origin = map.project(center, zoom).subtract(half).round() // where Leaflet puts its panes for the new view
    const corner = map
      .project(drawnAt.centre, zoom)
      .subtract(half.multiplyBy(scale))
      .subtract(origin)
    DomUtil.setTransform(this.canvas, corner, scale)
  }

  private hitAt(event: LeafletMouseEvent): number {
    const [view, glyphs] = [this.view(), this.gathered?.glyphs]
    if (!view || !glyphs) return -1
    const { x, y } = event.containerPoint
    let [found, closest] = [-1, Infinity]
    for (let glyph = 0; glyph < glyphs.length; glyph++) {
      const away = Math.hypot(glyphs.x[glyph]! - view.left - x, glyphs.y[glyph]! - view.top - y)
      if (away < closest && away <= REACH) [found, closest] = [glyph, away]
    }
    return found
  }

  /** What glyphs count and gather, in one pass over the places. */
  private hitsOf(wanted: readonly number[]): GlyphHit[] {
    const { glyphOf, kinds, stacks, count, contradicted } = this.gathered!.glyphs
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
    const glyph = this.hitAt(event)
    if (glyph >= 0) this.given.onOpen(this.hitsOf([glyph])[0]!)
  }

  private hovered = -1
  private readonly hover = (event: LeafletMouseEvent) => {
    const glyph = this.hitAt(event)
    if (glyph === this.hovered) return
    this.hovered = glyph
    this.map!.getContainer().style.cursor = glyph >= 0 ? 'pointer' : ''
    this.given.onHover?.(glyph >= 0 ? this.hitsOf([glyph])[0] : undefined)
  }
  private readonly leave = () => {
    this.hovered = -1
    this.given.onHover?.(undefined)
  }
}
