import type { DayAxis, LadderFrame } from '#lib/timeline'
import { usePage } from '../page-context'
import { LadderChart } from './ladder-chart'
import { OpenedClaim } from './opened-claim'
import { TollNotes } from './toll-notes'
import { TollTable } from './toll-table'
import styles from './tolls.module.css'
import { placesWords, scopeName, spanWords, voiceName } from './toll-words'
import type { Count } from './toll-words'

type Props = { frames: readonly LadderFrame<Count>[]; axis?: DayAxis; shown: ReadonlySet<string>; all: readonly LadderFrame<Count>[] }

/** The height of a chart by its longest ladder, in CSS pixels. */
function heightOf(frames: readonly LadderFrame<Count>[]): number {
  const longest = Math.max(...frames.flatMap(({ ladders }) => ladders.map(({ steps }) => steps.length)))
  return frames.length > 1 ? 124 : ([82, 82, 132][longest] ?? 200)
}

/** One scope with its chart, or several that lie apart as small charts on one scale; their words, sums, and the same as a table. */
export function TollSet({ frames, axis, shown, all }: Props) {
  const page = usePage()
  const frame = frames[0]!
  const several = frames.length > 1
  const most = Math.max(...frames.map((one) => one.most))
  const figures = frames.flatMap((one) => one.ladders).filter(({ steps }) => steps.length > 0)
  const voices = [...new Set(figures.map(({ body, steps }) => voiceName(body, steps[0]!.claims[0]!, page)))]
  return (
    <section className={styles.set} data-toll-set={frames.map(({ key }) => key).join(', ')}>
      <h2>Dead, {frame.groupWords}{several && ', by place'}</h2>
      <p className={styles.scope}>{!several && <><bdi>{placesWords(frame, page)}</bdi>; </>}{spanWords(frame)}{voices.length > 0 && <>; says <bdi>{voices.join('; ')}</bdi></>}</p>
      {axis && most > 0 && (
        <div className={styles.charts} data-several={several || undefined}>
          {frames.map((one) => (
            <figure key={one.key}>
              {several && <figcaption><bdi>{placesWords(one, page)}</bdi></figcaption>}
              <LadderChart ladders={one.ladders} axis={axis} most={most} label={`Dead, ${scopeName(one, page)}, ${spanWords(one)}`} height={heightOf(frames)} />
            </figure>
          ))}
        </div>
      )}
      <TollNotes frames={frames} shown={shown} all={all} />
      {most > 0 && <TollTable frames={frames} label={`Dead, ${frame.groupWords}, ${spanWords(frame)}`} />}
      <OpenedClaim among={frames.flatMap((one) => one.ladders.flatMap(({ steps, words }) => [...steps.flatMap((step) => step.claims), ...words]))} />
    </section>
  )
}
