import type { LadderFrame } from '#lib/timeline'
import { usePage } from '../page-context'
import { SaidBy } from '../said-by'
import styles from './tolls.module.css'
import { figureWords, placesWords, shortWords, voiceName } from './toll-words'
import type { Count } from './toll-words'

type Props = { frames: readonly LadderFrame<Count>[]; label: string }

/** The figures of a set of ladders as a table, voice by voice: the same values as the chart, with every report that carries them. */
export function TollTable({ frames, label }: Props) {
  const page = usePage()
  const rows = frames.flatMap((frame) => frame.ladders.filter(({ steps }) => steps.length > 0).map((ladder) => ({ frame, ladder })))
  return (
    <details className={styles.table}>
      <summary>The same as a table</summary>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <thead><tr><th scope="col">Said</th><th scope="col">Count</th><th scope="col">Reports</th></tr></thead>
        {rows.map(({ frame, ladder: { body, steps } }) => (
          <tbody key={frame.key + body}>
            <tr><th scope="rowgroup" colSpan={3}><bdi>{voiceName(body, steps[0]!.claims[0]!, page)}</bdi>{frames.length > 1 && <>: {placesWords(frame, page)}</>}</th></tr>
            {steps.map(({ claims, said, ...bounds }) => (
              <tr key={claims[0]!.id}>
                <td>{shortWords(said)}</td>
                <td>{figureWords(bounds)}{claims[0]!.asOf && <small>as of {shortWords(claims[0]!.asOf)}</small>}</td>
                <td>{claims.map((claim) => <button key={claim.id} type="button" onClick={() => page.open(claim.id)}>“<bdi>{claim.toll.words}</bdi>” <small><SaidBy claim={claim} short /></small></button>)}</td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </details>
  )
}
