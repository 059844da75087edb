import type { MatchEntry, MatchTold } from '#lib/views'
import { claimPath, datasetPath } from '../../base/paths'
import type { PageWords } from '../../base/words/words-context'
import styles from './matches.module.css'

/** A row of a list; where it has a pair, the two beside each other, line by line, and why. */
export function MatchItem({
  words,
  entry: { told, pair },
  sides,
  names,
}: {
  words: PageWords
  entry: MatchEntry
  /** The side of the row, and that of its pair: `documents` or the id of a dataset. */
  sides: readonly [string, string]
  names: readonly [string, string]
}) {
  const { say, link } = words
  const hrefOf = (side: string, { id }: MatchTold) =>
    link(
      side === 'documents' ? claimPath(id) : `${datasetPath(side)}?open=${encodeURIComponent(id)}`,
    )
  const head = (i: 0 | 1, one: MatchTold) => (
    <th scope="col">
      <small>
        <bdi>{names[i]}</bdi>
      </small>
      <a href={hrefOf(sides[i], one)}>
        <bdi>{one.summary}</bdi>
      </a>
    </th>
  )
  if (!pair)
    return (
      <li className={styles.single} data-match={told.id}>
        <a href={hrefOf(sides[0], told)}>
          <bdi>{told.summary}</bdi>
        </a>
        <p>
          {[told.when, told.where, told.killed && say('matches.dead', { words: told.killed })]
            .filter(Boolean)
            .map((text, i) => (
              <span key={i}>{text}</span>
            ))}
        </p>
        <p>{told.says}</p>
      </li>
    )
  return (
    <li className={styles.pair} data-match={told.id}>
      <table>
        <thead>
          <tr>
            <td />
            {head(0, told)}
            {head(1, pair.told)}
          </tr>
        </thead>
        <tbody>
          {pair.lines.map(({ id, label, here, there, accord }) => (
            <tr key={id} data-line={id} data-accord={accord}>
              <th scope="row">{label}</th>
              <td>{here || <i>{say('matches.unsaid')}</i>}</td>
              <td>{there || <i>{say('matches.unsaid')}</i>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.reasons}>
        {pair.reasons.join(' · ')}
        {pair.others > 0 && ` · ${say('matches.others', { count: pair.others, name: names[1] })}`}
      </p>
    </li>
  )
}
