import type { ClaimView } from '#lib/layers'
import { byPlace, contradictionsAmong } from '../by-place'
import { KindIcon } from '../kind-icon'
import { usePage } from '../page-context'
import { plural } from '../words'
import styles from './embed.module.css'

/** Under the framed map: the kinds it shows, or what was opened with the way to read it. A framed map is too small for cards. */
export function EmbedFoot({ shown, whole }: { shown: readonly ClaimView[]; whole: string }) {
  const { data, opened, place, claim, open } = usePage()
  const group = byPlace(shown, place).find((item) => item.place.id === opened)
  const words = group ? `${group.place.name}: ${plural(group.claims.length, 'claim')}${contradictionsAmong(group.claims).length ? ', contradicted' : ''}` : opened === undefined ? undefined : claim(opened)?.summary
  return (
    <footer className={styles.foot} aria-live="polite">
      {words === undefined ? (
        <ul aria-label="Legend">
          {data.layers.filter((layer) => layer.kind).map((layer) => <li key={layer.id}><KindIcon layer={layer} size={14} /> {layer.label} <b>{shown.filter(({ kind }) => kind === layer.kind).length}</b></li>)}
          <li><span className={styles.unequal} aria-hidden="true">≠</span> voices contradict each other</li>
          <li>dashed: about there; hatched: a wide area</li>
        </ul>
      ) : (
        <p>
          <bdi>{words}</bdi> <a href={`/?${whole}`} target="_blank" rel="noopener">Read on the full map <span aria-hidden="true">↗</span></a>
          <button type="button" onClick={() => open(undefined)}>Close</button>
        </p>
      )}
    </footer>
  )
}
