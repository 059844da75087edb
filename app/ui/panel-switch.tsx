import type { Panel, View } from '#lib/filter'
import styles from './panel-switch.module.css'

const PANELS: { id: Panel | undefined; label: string }[] = [
  { id: undefined, label: 'Claims' },
  { id: 'table', label: 'Table' },
  { id: 'contradictions', label: 'Contradictions' },
  { id: 'tolls', label: 'Tolls' },
  { id: 'control', label: 'Control' },
  { id: 'compare', label: 'Compare' },
]

/** What stands beside the map: the claims one by one, or what they make together. All of them obey the same filter. */
export function PanelSwitch({ panel, setView }: { panel?: Panel; setView: (patch: Partial<View>) => void }) {
  return (
    <nav className={styles.switch} aria-label="What is shown of the claims">
      {PANELS.map(({ id, label }) => (
        <button key={label} type="button" aria-pressed={panel === id} onClick={() => setView({ panel: id })}>{label}</button>
      ))}
    </nav>
  )
}
