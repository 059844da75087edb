import type { PlantedDraft, PlantedView } from '#lib/desk'
import { useTell } from '../state/use-tell'
import styles from './sheet.module.css'

type Props = { planted: PlantedView; onRight: (proposal: string) => void }

/** Tells a coder who has finished which proposals were wrong on purpose, and puts right what stands. */
export function PlantedPart({ planted, onRight }: Props) {
  const tell = useTell()
  const { all, found, accepted, drafts } = planted
  const first = drafts.find(({ stands }) => stands > 0)
  return (
    <section className={styles.planted} data-planted={accepted} aria-label={tell('planted.title')}>
      <h3>{tell('planted.title')}</h3>
      <p>{tell('planted.what')}</p>
      <p role="status">
        <strong>{tell('planted.told', { all, found, accepted })}</strong>
      </p>
      <ul>
        {drafts.map((one) => (
          <Planted key={one.key} draft={one} isFirst={one === first} onRight={onRight} />
        ))}
      </ul>
    </section>
  )
}

type PlantedProps = { draft: PlantedDraft; isFirst: boolean; onRight: Props['onRight'] }

/** One of them: its sentence, what was wrong, what became of it, and the way to put it right. */
function Planted({ draft, isFirst, onRight }: PlantedProps) {
  const tell = useTell()
  const { key, fault, became, sentence, said, was, stands } = draft
  return (
    <li data-became={became} data-stands={stands}>
      <blockquote dir="auto">{sentence}</blockquote>
      <p>
        <strong>{tell(`planted.became.${became}`)}</strong>{' '}
        {tell(`planted.fault.${fault}`, { said, was })}
      </p>
      {stands > 0 && (
        <p>
          {tell('planted.stands', { count: stands })}{' '}
          <button
            type="button"
            data-put-right={key}
            data-first={isFirst || undefined}
            autoFocus={isFirst}
            onClick={() => onRight(key)}
          >
            {tell('planted.right')}
          </button>
        </p>
      )}
    </li>
  )
}
