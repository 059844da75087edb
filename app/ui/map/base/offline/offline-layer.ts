import { DomUtil, Layer } from 'leaflet'
import type { LatLng, LeafletEventHandlerFn, Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { worldSize } from '#lib/geo'
import type { BaseName } from '#lib/views'
import type { ScreenBox } from '../../marks/boxes'
import { MARKS_DRAWN, canvasMarks } from '../../marks/canvas-marks'
import { layOverView, viewOf } from '../../view-canvas'
import { currentTheme } from '../../../base/theme/theme'
import { paintGround } from './paint-ground'
import type { GroundPalette, GroundView } from './paint-ground'
import { measureOn, paintNames } from './paint-names'
import type { NamePalette } from './paint-names'
import { placeNames } from './place-names'
import type { PreparedMap, MapTrace } from './prepared-map'

/** Ground drawn beyond each edge of the view, as a share of its size, for the next small drag. */
const BEYOND = 0.25

/** What has a place on the map before the names of the basemap: marks, names, controls. */
const ABOVE = '.leaflet-marker-icon, [data-label], [data-over-map]'

/** How long to wait, in milliseconds, for marks to settle before names are laid out again. */
const SETTLE = 120

/** What is drawn: the ground at once, the relief and the world once they have arrived. */
export type OfflineParts = {
  map: PreparedMap
  names: readonly BaseName[]
  relief?: CanvasImageSource
  world?: { land: MapTrace[]; borders: MapTrace[] }
}

/**
 * The offline basemap on two canvases, one for the ground and one for the names. Leaflet requires
 * its layers to be classes.
 */
export class OfflineLayer extends Layer {
  private readonly canvases = ['ground', 'names'].map((name) => {
    const canvas = DomUtil.create('canvas', 'leaflet-zoom-animated')
    canvas.dataset.basemap = name
    canvas.style.pointerEvents = 'none'
    return canvas
  })
  private map?: LeafletMap
  private drawnAt?: { centre: LatLng; zoom: number }
  private waiting = 0
  private readonly marks = new MutationObserver(() => this.nameLater())

  constructor(
    private parts: OfflineParts,
    pane: string,
  ) {
    super({ pane })
  }

  onAdd(map: LeafletMap): this {
    this.map = map
    // under whatever else is drawn in the pane, whenever that came
    this.getPane()!.prepend(...this.canvases)
    this.marks.observe(map.getPanes().mapPane, { childList: true, subtree: true })
    this.draw()
    return this
  }

  onRemove(): this {
    this.marks.disconnect()
    clearTimeout(this.waiting)
    for (const canvas of this.canvases) canvas.remove()
    this.map = undefined
    return this
  }

  getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: this.draw,
      resize: this.draw,
      viewreset: this.draw,
      zoomanim: this.animate,
      [MARKS_DRAWN]: () => this.nameLater(),
    } as unknown as Record<string, LeafletEventHandlerFn>
  }

  /** Draws other parts, or the same in the colours of another theme. */
  show(parts: OfflineParts = this.parts) {
    this.parts = parts
    this.draw()
  }

  private view(map: LeafletMap): GroundView {
    const size = map.getSize()
    const { left, top } = viewOf(map)
    const zoom = map.getZoom()
    return {
      left: left - size.x * BEYOND,
      top: top - size.y * BEYOND,
      width: size.x * (1 + 2 * BEYOND),
      height: size.y * (1 + 2 * BEYOND),
      zoom,
      scale: worldSize(zoom),
    }
  }

  private readonly draw = () => {
    const { map, parts } = this
    if (!map || map.getSize().x === 0) return
    const view = this.view(map)
    const context = this.cleared(map, view, 0)
    paintGround(context, view, parts.map, this.palette(), parts)
    this.drawnAt = { centre: map.getCenter(), zoom: map.getZoom() }
    this.canvases[0]!.dataset.drawn = String(view.zoom)
    this.cleared(map, view, 1)
    delete this.canvases[1]!.dataset.names
    this.nameLater()
  }

  /** Lays an empty canvas over the view. */
  private cleared(map: LeafletMap, view: GroundView, index: number): CanvasRenderingContext2D {
    const canvas = this.canvases[index]!
    const context = canvas.getContext('2d')!
    layOverView(canvas, context, map, BEYOND)
    context.clearRect(0, 0, view.width, view.height)
    return context
  }

  private nameLater() {
    clearTimeout(this.waiting)
    this.waiting = window.setTimeout(() => this.name(), SETTLE)
  }

  private name() {
    const { map, parts } = this
    if (!map || map.getSize().x === 0) return
    const view = this.view(map)
    const container = map.getContainer()
    const { left, top } = container.getBoundingClientRect()
    const share = BEYOND / (1 + 2 * BEYOND)
    const [x, y] = [view.width * share, view.height * share]
    const boxes: ScreenBox[] = []
    const said = new Set<string>()
    for (const item of container.querySelectorAll<HTMLElement>(ABOVE)) {
      const box = item.getBoundingClientRect()
      boxes.push({
        x: box.x - left + box.width / 2 + x,
        y: box.y - top + box.height / 2 + y,
        width: box.width,
        height: box.height,
      })
      if (item.dataset.label !== undefined) said.add(item.firstChild?.textContent ?? '')
    }
    const palette = this.namePalette()
    const context = this.cleared(map, view, 1)
    const measure = measureOn(context, palette.family)
    const unnamed = canvasMarks(container).map((box) => ({ ...box, x: box.x + x, y: box.y + y }))
    const placed = placeNames(parts.names, view, share, { named: boxes, unnamed }, said, measure)
    paintNames(context, placed, palette)
    this.canvases[1]!.dataset.names = placed.map(({ lines }) => lines.join(' / ')).join('\n')
  }

  private colour(value: string): string {
    const [canvas] = this.canvases
    canvas!.style.color = value
    return getComputedStyle(canvas!).color
  }

  private palette(): GroundPalette {
    return {
      sea: this.colour('var(--sea)'),
      land: this.colour('var(--land)'),
      far: this.colour('var(--land-far)'),
      coast: this.colour('var(--coast)'),
      river: this.colour('var(--river)'),
      border: this.colour('var(--border)'),
      dark: currentTheme() === 'dark',
    }
  }

  private namePalette(): NamePalette {
    return {
      town: this.colour('var(--ink-soft)'),
      area: this.colour('var(--map-name)'),
      sea: this.colour('var(--sea-name)'),
      halo: this.colour('var(--land)'),
      family: getComputedStyle(this.map!.getContainer()).fontFamily,
    }
  }

  private readonly animate = ({ center, zoom }: ZoomAnimEvent) => {
    const { map, drawnAt } = this
    if (!map || !drawnAt) return
    const scale = map.getZoomScale(zoom, drawnAt.zoom)
    const half = map.getSize().divideBy(2)
    const origin = map.project(center, zoom).subtract(half).round()
    const corner = map
      .project(drawnAt.centre, zoom)
      .subtract(half.multiplyBy(scale * (1 + 2 * BEYOND)))
      .subtract(origin)
    for (const canvas of this.canvases) DomUtil.setTransform(canvas, corner, scale)
  }
}
