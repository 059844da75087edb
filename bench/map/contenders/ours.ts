import { columnsView } from '#lib/columns'
import { declutterer } from '#lib/glyphs'
import { DenseLayer } from '../../../app/ui/dense/canvas/dense-layer'
import type { KindLook } from '../../../app/ui/dense/canvas/draw-glyph'
import { whenIdle } from '../../../app/ui/dense/engine/when-idle'
import type { Open } from '../contender'
import { newMap } from '../leaflet-map'
import { filterOf } from '../steps'

const LOOKS: readonly KindLook[] = [
  { colour: 'var(--kind-incident)', shape: 'diamond' },
  { colour: 'var(--kind-casualties)', shape: 'circle' },
  { colour: 'var(--kind-control)', shape: 'square' },
]

/** The page's own layer, from the page's own columns. */
export const open: Open = (container, columns) => {
  const map = newMap(container)
  let set: ReturnType<typeof show>
  function show() {
    const view = columnsView(columns)
    const layer = new DenseLayer({
      places: columns.places,
      declutter: declutterer(columns.places),
      kinds: LOOKS,
      onOpen: () => undefined,
    }).addTo(map)
    layer.setCounts(view.byPlace())
    // As the page does.
    whenIdle(layer.prepare)
    whenIdle(view.prepare)
    return { view, layer }
  }
  return {
    map,
    show() {
      set = show()
      return set.view.shown()
    },
    filter(step) {
      set.view.set(filterOf(step))
      set.layer.setCounts(set.view.byPlace())
      return set.view.shown()
    },
  }
}
