import type { ReactNode } from 'react'
import { EXTENTS, FILLS } from '#lib/views'
import type { Extent, Layer, Signs } from '#lib/views'
import type { Words } from '#lib/words'
import { KindIcon } from '../base/kind-icon'
import styles from './legend.module.css'

/** The ground of a place, as its extent is drawn. */
function Ground({ extent }: { extent: Extent }) {
  return (
    <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true">
      {extent === 'vague' && (
        <>
          <rect x="1" y="1" width="24" height="16" className={styles.dotted} />
          <path d="M1 8 8 1M1 15 15 1M6 17 22 1M13 17 25 5M20 17 25 12" className={styles.hatch} />
        </>
      )}
      {extent === 'ring' && (
        <path
          d="M13 1a8 8 0 1 1 0 16 8 8 0 0 1 0-16Zm0 4.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z"
          className={styles.ring}
        />
      )}
      {extent === 'site' && <circle cx="13" cy="9" r="7" className={styles.site} />}
      {extent === 'settlement' && <circle cx="13" cy="9" r="7" className={styles.disc} />}
    </svg>
  )
}

/**
 * What the signs of marks mean, each beside its sign: edges, fills, seam, hollow ≠ and ghost; with
 * `signs` only those, after the kinds among them. `sample` is the kind whose marks are the examples.
 * It has no hooks, so that a server can render it too.
 */
export function LegendList({
  sample,
  signs,
  words: { say },
}: {
  sample: Layer
  signs?: Signs
  words: Words
}) {
  const icon = (sign: ReactNode) => <span className={styles.icon}>{sign}</span>
  return (
    <ul>
      {signs?.layers.map((layer) => (
        <li key={layer.id}>
          {icon(<KindIcon layer={layer} size={18} />)}
          {layer.label}
        </li>
      ))}
      {(signs?.extents ?? EXTENTS).map((extent) => (
        <li key={extent}>
          <Ground extent={extent} />
          {say(`legend.${extent}`)}
        </li>
      ))}
      {(signs?.fills ?? FILLS).map((fill) => (
        <li key={fill}>
          {icon(<KindIcon layer={sample} fill={fill} size={18} />)}
          {say(`legend.${fill}`)}
        </li>
      ))}
      {(!signs || signs.clashes.includes('shown')) && (
        <li>
          {icon(<KindIcon layer={sample} contradicted size={18} />)}
          {say('legend.seam')}
        </li>
      )}
      {(!signs || signs.clashes.includes('hidden')) && (
        <li>
          {icon(
            <span className={styles.hidden} aria-hidden="true">
              ≠
            </span>,
          )}
          {say('legend.hidden')}
        </li>
      )}
      {(!signs || signs.ghost) && (
        <li>
          {icon(
            <svg width="20" height="20" aria-hidden="true">
              <circle cx="10" cy="10" r="8" className={styles.ghost} />
            </svg>,
          )}
          {say('legend.ghost')}
        </li>
      )}
    </ul>
  )
}
