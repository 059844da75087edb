import type { DayAxis, LadderFrame } from '#lib/timeline'
import { usePage } from '../../base/page-context'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import { LadderChart } from './ladder-chart'
import { OpenedRow } from '../opened-row'
import { TollNoteList } from './toll-notes'
import { TollTable } from './toll-table'
import styles from './tolls.module.css'
import { apart, placesWords, scopeName, spanWords, voiceName } from '#lib/views'
import type { Count } from '#lib/views'

type Props = {
  frames: readonly LadderFrame<Count>[]
  axis?: DayAxis
  shown: ReadonlySet<string>
  all: readonly LadderFrame<Count>[]
}

/** The height of a chart by its longest ladder, in CSS pixels. */
function heightOf(frames: readonly LadderFrame<Count>[]): number {
  const longest = Math.max(
    ...frames.flatMap(({ ladders }) => ladders.map(({ steps }) => steps.length)),
  )
  return frames.length > 1 ? 124 : ([82, 82, 132][longest] ?? 200)
}

/**
 * One scope with its chart, or several separate scopes as small charts on one scale, with notes and
 * a table of the same figures.
 */
export function TollSet({ frames, axis, shown, all }: Props) {
  const page = usePage()
  const words = useWords()
  const { say } = words
  const frame = frames[0]!
  const several = frames.length > 1
  const most = Math.max(...frames.map((one) => one.most))
  const figures = frames.flatMap((one) => one.ladders).filter(({ steps }) => steps.length > 0)
  const voices = [
    ...new Set(
      figures.map(({ body, steps }) => voiceName(body, steps[0]!.claims[0]!, page, words)),
    ),
  ]
  return (
    <section
      className={styles.set}
      tabIndex={-1}
      data-toll-set={frames.map(({ key }) => key).join(', ')}
      data-places={frames.flatMap(({ places }) => places.map((at) => at.place)).join(' ')}
    >
      <h2>
        {say(several ? 'toll.byPlace' : 'toll.of', {
          harm: say(`detail.harm.${frame.harm}`),
          group: frame.whoWords,
        })}
      </h2>
      <p className={styles.scope}>
        {several ? (
          spanWords(frame, words)
        ) : (
          <Say
            k="toll.span"
            slots={{
              places: <bdi>{placesWords(frame, page, words)}</bdi>,
              span: spanWords(frame, words),
            }}
          />
        )}
        {voices.length > 0 && (
          <Say k="toll.says" slots={{ voices: <bdi>{apart(voices, words)}</bdi> }} />
        )}
      </p>
      {axis && most > 0 && (
        <div className={styles.charts} data-several={several || undefined}>
          {frames.map((one) => (
            <figure key={one.key}>
              {several && (
                <figcaption>
                  <bdi>{placesWords(one, page, words)}</bdi>
                </figcaption>
              )}
              <LadderChart
                ladders={one.ladders}
                axis={axis}
                most={most}
                label={say('toll.chart', {
                  harm: say(`detail.harm.${frame.harm}`),
                  scope: scopeName(one, page, words),
                  span: spanWords(one, words),
                })}
                height={heightOf(frames)}
              />
            </figure>
          ))}
        </div>
      )}
      <TollNoteList frames={frames} shown={shown} all={all} />
      {most > 0 && (
        <TollTable
          frames={frames}
          label={say('toll.chart', {
            harm: say(`detail.harm.${frame.harm}`),
            scope: frame.whoWords,
            span: spanWords(frame, words),
          })}
        />
      )}
      <OpenedRow
        among={frames.flatMap((one) =>
          one.ladders.flatMap(({ steps, words: said }) => [
            ...steps.flatMap((step) => step.claims),
            ...said,
          ]),
        )}
      />
    </section>
  )
}
