import type { PreparedMap, MapTrace } from './prepared-map'

/** The colours of the basemap in the theme of the page. */
export type GroundPalette = {
  sea: string
  land: string
  far: string
  coast: string
  river: string
  border: string
  dark: boolean
}

/** The part of the world that a canvas shows: its corner and size in pixels at this zoom. */
export type GroundView = {
  left: number
  top: number
  width: number
  height: number
  zoom: number
  /** The width of the world in pixels. */
  scale: number
}

/** Points nearer to the one before than this many pixels are not drawn. */
const NEAR = 0.7

const inView = ({ box }: MapTrace, { left, top, width, height, scale }: GroundView): boolean =>
  box[0] * scale <= left + width &&
  box[2] * scale >= left &&
  box[1] * scale <= top + height &&
  box[3] * scale >= top

/** Adds lines or rings to the path of a canvas. */
function addTraces(
  context: CanvasRenderingContext2D,
  traces: readonly MapTrace[],
  view: GroundView,
): void {
  const { left, top, scale } = view
  for (const trace of traces) {
    if (!inView(trace, view)) continue
    const { xy } = trace
    let [px, py] = [Infinity, Infinity]
    for (let i = 0; i < xy.length; i += 2) {
      const [x, y] = [xy[i]! * scale - left, xy[i + 1]! * scale - top]
      if (i === 0) context.moveTo(x, y)
      else if (i === xy.length - 2 || Math.abs(x - px) + Math.abs(y - py) >= NEAR)
        context.lineTo(x, y)
      else continue
      px = x
      py = y
    }
  }
}

/** Goes from 1 down to 0 between two zooms. */
const fading = (zoom: number, from: number, to: number): number =>
  Math.max(0, Math.min(1, (to - zoom) / (to - from)))

/** How a line is stroked. */
type Stroke = { colour: string; width: number; alpha?: number; dash?: number[] }

function stroke(
  context: CanvasRenderingContext2D,
  traces: readonly MapTrace[],
  view: GroundView,
  { colour, width, alpha = 1, dash = [] }: Stroke,
): void {
  context.beginPath()
  addTraces(context, traces, view)
  context.setLineDash(dash)
  Object.assign(context, { strokeStyle: colour, lineWidth: width, globalAlpha: alpha })
  context.stroke()
  context.setLineDash([])
  context.globalAlpha = 1
}

/** Rivers of rank up to this are drawn at a zoom. */
const leastRank = (zoom: number): number => Math.max(2, Math.round(zoom * 1.4 - 2))

/** The hatch of ground that two countries claim. */
function hatch(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement('canvas')
  Object.assign(tile, { width: 8, height: 8 })
  const lines = tile.getContext('2d')!
  Object.assign(lines, { strokeStyle: colour, lineWidth: 1 })
  for (const shift of [-8, 0, 8]) {
    lines.moveTo(shift, 8)
    lines.lineTo(shift + 8, 0)
  }
  lines.stroke()
  return context.createPattern(tile, 'repeat') ?? colour
}

/**
 * Draws the basemap: the land of the world where it is known, the region over it, and the relief
 * under its lines. The sea is what stays transparent.
 * @param world land and borders of the whole world, coarser; drawn outside of the region
 */
export function paintGround(
  context: CanvasRenderingContext2D,
  view: GroundView,
  map: PreparedMap,
  palette: GroundPalette,
  {
    world,
    relief,
  }: { world?: { land: MapTrace[]; borders: MapTrace[] }; relief?: CanvasImageSource },
): void {
  Object.assign(context, { lineJoin: 'round', lineCap: 'round' })
  const first = Math.floor(view.left / view.scale)
  const last = Math.floor((view.left + view.width) / view.scale)
  // A region over the antimeridian has its other half a turn of the Earth away.
  const turns = Array.from({ length: last - first + 3 }, (_, i) => ({
    ...view,
    left: view.left - (first - 1 + i) * view.scale,
  }))
  // All land before all borders: what crosses the antimeridian is drawn at both ends, and would
  // cover the borders of the turn before.
  if (world) {
    for (const turned of turns) fill(context, world.land, turned, palette.far)
    for (const turned of turns)
      stroke(context, world.borders, turned, { colour: palette.border, width: 0.8, alpha: 0.5 })
  }
  for (let turn = first - 1; turn <= last + 1; turn++) {
    const { left, top, scale } = { ...view, left: view.left - turn * view.scale }
    for (const [x0, y0, x1, y1] of map.regions) {
      // Whole pixels inside of the region, so that no seam shows between the two lands.
      const [west, north] = [Math.ceil(x0 * scale - left), Math.ceil(y0 * scale - top)]
      const [east, south] = [Math.floor(x1 * scale - left), Math.floor(y1 * scale - top)]
      context.clearRect(west, north, east - west, south - north)
    }
  }
  for (let turn = first - 1; turn <= last + 1; turn++)
    paintRegion(context, { ...view, left: view.left - turn * view.scale }, map, palette, relief)
}

function fill(
  context: CanvasRenderingContext2D,
  traces: readonly MapTrace[],
  view: GroundView,
  style: string | CanvasPattern,
): void {
  context.beginPath()
  addTraces(context, traces, view)
  context.fillStyle = style
  context.fill('evenodd')
}

function paintRegion(
  context: CanvasRenderingContext2D,
  view: GroundView,
  map: PreparedMap,
  palette: GroundPalette,
  relief: CanvasImageSource | undefined,
): void {
  const { zoom, scale, left, top } = view
  if (!map.land.some((trace) => inView(trace, view)) && !map.relief) return
  context.save()
  context.beginPath()
  addTraces(context, map.land, view)
  context.fillStyle = map.own.length > 0 ? palette.far : palette.land
  context.fill('evenodd')
  context.clip('evenodd')
  if (map.own.length > 0) fill(context, map.own, view, palette.land)
  const shade = map.relief ? fading(zoom, map.relief.fades, map.relief.fades + 2) : 0
  if (relief && map.relief && shade > 0) {
    const [x0, y0, x1, y1] = map.relief.box
    context.globalCompositeOperation = 'hard-light'
    context.globalAlpha = shade * (palette.dark ? 0.5 : 0.38)
    context.imageSmoothingQuality = 'high'
    for (const turn of x1 > 1 ? [0, 1] : [0])
      context.drawImage(
        relief,
        (x0 - turn) * scale - left,
        y0 * scale - top,
        (x1 - x0) * scale,
        (y1 - y0) * scale,
      )
    context.globalCompositeOperation = 'source-over'
    context.globalAlpha = 1
  }
  if (map.disputed.length > 0) {
    context.globalAlpha = 0.35
    fill(context, map.disputed, view, hatch(context, palette.border))
    context.globalAlpha = 1
  }
  const flow = fading(zoom, 8, 10.5)
  for (const { rank, traces } of map.rivers)
    if (flow > 0 && rank <= leastRank(zoom))
      stroke(context, traces, view, {
        colour: palette.river,
        width: rank <= 3 ? 1.5 : rank <= 6 ? 1.1 : 0.8,
        alpha: flow,
      })
  // Lines between provinces go on through lakes; within the land they say all they have to say.
  for (const { own, traces } of map.admin1)
    if (zoom >= (own ? 5 : 6.5))
      stroke(context, traces, view, {
        colour: palette.border,
        width: 0.9,
        alpha: own ? 0.75 : 0.4,
        dash: [2, 3],
      })
  context.restore()
  stroke(context, map.coast, view, { colour: palette.coast, width: 1 })
  for (const { disputed, traces } of map.borders)
    stroke(context, traces, view, {
      colour: palette.border,
      width: disputed ? 0.9 : 1.3,
      alpha: 0.95,
      dash: disputed ? [4, 4] : [],
    })
}
