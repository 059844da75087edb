import type { Correction } from '#lib/model'
import { correctionLines } from '#lib/views'
import type { Words } from '#lib/words'
import { richText } from '../base/words/say'
import styles from './corrections.module.css'

type Props = { corrections: readonly Correction[] | undefined; words: Words }

/**
 * What was corrected in a record, one line each: the field, what it was and what it became, and who
 * says why. For pages that the server renders and for the card of a claim.
 */
export function Corrections({ corrections, words }: Props) {
  const lines = correctionLines(corrections, words)
  return (
    <ul className={styles.corrections}>
      {lines.map(({ field, from, to, why, by, on }, i) => (
        <li key={i} data-correction>
          <bdi>{field}</bdi>
          {from !== undefined && (
            <>
              {' '}
              {richText(words, 'corrections.was', {
                value: (
                  <del>
                    <bdi>{from}</bdi>
                  </del>
                ),
              })}
            </>
          )}
          {to !== undefined && (
            <>
              {' '}
              {richText(words, 'corrections.became', {
                value: (
                  <ins>
                    <bdi>{to}</bdi>
                  </ins>
                ),
              })}
            </>
          )}
          <small>
            {richText(words, 'corrections.signed', {
              why: <bdi>{why}</bdi>,
              by: <bdi>{by}</bdi>,
              when: on,
            })}
          </small>
        </li>
      ))}
    </ul>
  )
}
