import { MOST_ROWS } from '#lib/open'
import { Say } from '../../base/words/say'
import { useWords } from '../../base/words/words-context'
import type { ReaderFile } from '../file/use-reader-file'
import { useTold } from '../told'
import styles from './looked-file.module.css'

/** What kind of file it is, what it lacks, and how far its reading is. */
export function FileStatus({ file }: { file: ReaderFile }) {
  const { say, number, join, list } = useWords()
  const tell = useTold()
  const { look, all, rows, blob, busy } = file
  if (!look) return null
  const size =
    blob.size < 1e5
      ? say('open.kilobytes', { size: number(Math.ceil(blob.size / 1e3)) })
      : say('dense.megabytes', { size: number(Math.round(blob.size / 1e5) / 10) })
  const lacks = look.missing.filter((what) => what === 'date' || what === 'place')
  const others = look.missing.filter((what) => what !== 'date' && what !== 'place')
  return (
    <>
      <p className={styles.kind}>
        <bdi lang="en">{look.label}</bdi> · {size}
      </p>
      <p role="status" data-status={all ? 'read' : 'reading'}>
        {!all
          ? busy
            ? say('open.looking')
            : say('open.reading', { count: rows })
          : 'tooMany' in all
            ? say('open.tooMany', { most: MOST_ROWS })
            : 'columns' in all
              ? join([
                  say('open.readAll', { count: all.report.read }),
                  say('count.claim', { count: all.report.accepted }),
                  say('dense.refused', { count: all.report.refused }),
                ])
              : 'reason' in all && <bdi>{tell(all.reason)}</bdi>}
      </p>
      {all && 'tooMany' in all && (
        <pre className={styles.command} dir="ltr">
          npm run import -- {file.name} --map mapping.json
        </pre>
      )}
      {lacks.length > 0 && (
        <p role="alert" className={styles.lacks}>
          <Say
            k="open.lacks"
            slots={{
              what: list(lacks.map((what) => say(`open.lack.${what}`))),
              count: number(look.columns.length),
            }}
          />
          {lacks.includes('place') && ` ${say('open.notLookedUp')}`}
        </p>
      )}
      {others.length > 0 && (
        <p className={styles.soft}>
          {say('open.notSaid', { what: list(others.map((what) => say(`open.lack.${what}`))) })}
        </p>
      )}
    </>
  )
}
