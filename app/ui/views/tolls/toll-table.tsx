import type { LadderFrame } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { SaidBy } from '../../claims/said-by'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import styles from './tolls.module.css'
import { placesWords, shortWords, stepWords, voiceName } from '#lib/views'
import type { Count } from '#lib/views'

type Props = { frames: readonly LadderFrame<Count>[]; label: string }

/**
 * The figures of a set of ladders as a table by voice: the values of the chart, with every report
 * that carries them.
 */
export function TollTable({ frames, label }: Props) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const rows = frames.flatMap((frame) =>
    frame.ladders.filter(({ steps }) => steps.length > 0).map((ladder) => ({ frame, ladder })),
  )
  return (
    <details className={styles.table}>
      <summary>{say('toll.table')}</summary>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{say('toll.said')}</th>
            <th scope="col">{say('toll.count')}</th>
            <th scope="col">{say('toll.reports')}</th>
          </tr>
        </thead>
        {rows.map(({ frame, ladder: { body, steps } }) => (
          <tbody key={frame.key + body}>
            <tr>
              <th scope="rowgroup" colSpan={3}>
                {frames.length > 1 ? (
                  <Say
                    k="toll.voicePlaces"
                    slots={{
                      voice: <bdi>{voiceName(body, steps[0]!.claims[0]!, page, words)}</bdi>,
                      places: <bdi>{placesWords(frame, page, words)}</bdi>,
                    }}
                  />
                ) : (
                  <bdi>{voiceName(body, steps[0]!.claims[0]!, page, words)}</bdi>
                )}
              </th>
            </tr>
            {steps.map(({ claims, said }) => (
              <tr key={claims[0]!.id}>
                <td>{shortWords(said, words)}</td>
                <td>
                  {stepWords(claims, words)}
                  {claims[0]!.asOf && (
                    <small>{say('toll.asOf', { when: shortWords(claims[0]!.asOf, words) })}</small>
                  )}
                </td>
                <td>
                  {claims.map((claim) => (
                    <button key={claim.id} type="button" onClick={() => page.open(claim.id)}>
                      <Say k="card.quoted" slots={{ words: <bdi>{claim.toll.words}</bdi> }} />{' '}
                      <small>
                        <SaidBy claim={claim} short />
                      </small>
                    </button>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  )
}
