import { chosen } from '#lib/filter'
import type { Choice, Filter, View } from '#lib/filter'
import { TallyNumber } from '../base/tally-number'
import { KindIcon } from '../base/kind-icon'
import styles from './switches.module.css'
import { usePage } from '../base/page-context'
import { useWords } from '../base/words/words-context'

type Props = {
  choice?: Choice
  counts: ReadonlyMap<string, number>
  /** How many more are possible. */
  possible?: ReadonlyMap<string, number>
  setFilter: (patch: Partial<Filter>) => void
  hidePlaces?: true
  setView: (patch: Partial<View>) => void
}

/**
 * Switches the layers of the map on and off. With their marks they are the first half of the
 * legend.
 */
export function LayerSwitches({ choice, counts, possible, setFilter, hidePlaces, setView }: Props) {
  const { data } = usePage()
  const { say } = useWords()
  const kinds = data.layers.flatMap((layer) => layer.kind ?? [])
  const toggle = (kind: string) => {
    const on = kinds.filter((item) => chosen(choice, [item]) !== (item === kind))
    setFilter({ kind: on.length === kinds.length ? undefined : { only: on.sort() } })
  }
  return (
    <fieldset className={styles.switches}>
      <legend>{say('layers.title')}</legend>
      {data.layers.map((layer) => (
        <label key={layer.id}>
          <input
            type="checkbox"
            checked={layer.kind ? chosen(choice, [layer.kind]) : !hidePlaces}
            onChange={() =>
              layer.kind
                ? toggle(layer.kind)
                : setView({ hidePlaces: hidePlaces ? undefined : true })
            }
          />
          <KindIcon layer={layer} />
          <span>{layer.label}</span>
          {layer.kind && (
            <span className={styles.count}>
              <TallyNumber
                count={counts.get(layer.kind) ?? 0}
                possible={possible?.get(layer.kind)}
              />
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
