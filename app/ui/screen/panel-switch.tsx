import { PANELS } from '#lib/filter'
import type { Panel, View } from '#lib/filter'
import styles from './panel-switch.module.css'
import { useWords } from '../base/words/words-context'

/**
 * The switch between the views beside the map: the claims one by one, or what they amount to
 * together. All views obey the same filter.
 */
export function PanelSwitch({
  panel,
  setView,
}: {
  panel?: Panel
  setView: (patch: Partial<View>) => void
}) {
  const { say } = useWords()
  return (
    <nav className={styles.switch} aria-label={say('panel.label')}>
      {[undefined, ...PANELS].map((id) => (
        <button
          key={id ?? 'claims'}
          type="button"
          aria-pressed={panel === id}
          onClick={() => setView({ panel: id })}
        >
          {say(`panel.${id ?? 'claims'}`)}
        </button>
      ))}
    </nav>
  )
}
