/** A mark's box on the screen, in pixels around its centre; `weight` decides which mark a crowd gathers at. */
export type Box = { id: string; x: number; y: number; width: number; height: number; weight: number }

/** Marks that stand alone have one id; marks that would cover each other are one crowd, at its heaviest member. */
export type Crowd = { at: string; ids: string[] }

/** Room kept free between marks, in pixels. */
const GAP = 2

/** Whether two boxes would touch. */
export function collide(a: Omit<Box, 'id' | 'weight'>, b: Omit<Box, 'id' | 'weight'>): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + GAP && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + GAP
}

/**
 * Gathers marks so that none covers another: heaviest first, each joins the first crowd whose mark it would touch.
 * The result depends on the boxes alone, not on their order.
 */
export function gather(boxes: readonly Box[]): Crowd[] {
  const ordered = [...boxes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
  const crowds: { box: Box; ids: string[] }[] = []
  for (const box of ordered) {
    const crowd = crowds.find((item) => collide(item.box, box))
    if (crowd) crowd.ids.push(box.id)
    else crowds.push({ box, ids: [box.id] })
  }
  return crowds.map(({ box, ids }) => ({ at: box.id, ids }))
}
