/** The ring by which a dataset is known on the map, in lists and in legends. */
export function BesideRing({ colour }: { colour: string }) {
  return (
    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
      <circle r="5" fill="none" strokeWidth="3" stroke={colour} />
    </svg>
  )
}
