import type { BaseId, View } from '#lib/filter'
import styles from './switches.module.css'
import type { BaseLayer } from '../map/base/base-layer'
import { chosenBase } from '../map/base/base-layer'
import { useWords } from '../base/words/words-context'

type Props = {
  layers: readonly BaseLayer[]
  chosen: BaseId | undefined
  setView: (patch: Partial<View>) => void
}

/**
 * Chooses between the offline basemap and the base layers of the operator. A layer that cannot be
 * shown says why.
 */
export function BaseSwitch({ layers, chosen, setView }: Props) {
  const { say } = useWords()
  const on = chosenBase(layers, chosen)?.id
  return (
    <fieldset className={`${styles.switches} ${styles.base}`}>
      <legend>{say('base.title')}</legend>
      <label>
        <input
          type="radio"
          name="base"
          checked={on === undefined}
          onChange={() => setView({ base: undefined })}
        />
        {say('base.offline')}
      </label>
      {layers.map(({ id, name, problem }) => (
        <label key={id}>
          <input
            type="radio"
            name="base"
            checked={on === id}
            disabled={problem !== undefined}
            onChange={() => setView({ base: id })}
          />
          <span>
            <bdi>{name}</bdi>
            {problem && <small>{problem}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
