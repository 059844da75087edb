import { PANELS } from '#lib/filter'
import type { Panel } from '#lib/filter'
import styles from './panel-switch.module.css'
import { useWords } from '../base/words/words-context'

/**
 * The switch between the views beside the map: the claims one by one, or what they amount to
 * together. All views obey the same filter.
 */
export function PanelSwitch({
  panel,
  panels = PANELS,
  setPanel,
}: {
  panel?: Panel
  panels?: readonly Panel[]
  setPanel: (panel: Panel | undefined) => void
}) {
  const { say } = useWords()
  return (
    <nav className={styles.switch} aria-label={say('panel.label')} data-views>
      {[undefined, ...panels].map((id) => (
        <button
          key={id ?? 'claims'}
          type="button"
          aria-pressed={panel === id}
          onClick={() => setPanel(id)}
        >
          {say(`panel.${id ?? 'claims'}`)}
        </button>
      ))}
    </nav>
  )
}
