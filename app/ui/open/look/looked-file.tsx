import { lazy } from 'react'
import type { Mapping } from '#lib/imports'
import { LazyBoundary } from '../../base/lazy-boundary'
import { useWords } from '../../base/words/words-context'
import type { BaseLayer } from '../../map/base/base-layer'
import { Section } from '../../pages/frame/section'
import type { FileFrame } from '../file/use-file-engine'
import type { ReaderFile } from '../file/use-reader-file'
import { MappingTable } from './mapping-table'
import { FileActions } from './file-actions'
import { ReadingReport } from './reading-report'
import { FileStatus } from './file-status'
import { MappingOptions } from './mapping-options'
import styles from './looked-file.module.css'
import { SampleRows } from './sample-rows'

const FirstMarks = lazy(() =>
  import('./first-marks').then((module) => ({ default: module.FirstMarks })),
)

type Props = {
  file: ReaderFile & Required<Pick<ReaderFile, 'look'>>
  frame: FileFrame
  bases: readonly BaseLayer[]
  onMapping: (mapping: Mapping) => void
  onExplore: () => void
  onClose: () => void
}

/**
 * How a file reads: its columns with what each is read as, its first rows and marks, and, once all
 * of it is read, the report.
 */
export function LookedFile({ file, frame, bases, onMapping, onExplore, onClose }: Props) {
  const { say } = useWords()
  const { look, all, worker } = file
  const read = all && 'columns' in all ? all : undefined
  return (
    <div className={styles.file} aria-busy={file.busy || undefined}>
      <FileStatus file={file} />
      <FileActions file={file} onExplore={onExplore} onClose={onClose} />
      <div className={styles.columns}>
        <Section title={say('open.columns')} note={say('open.columnsNote')}>
          <MappingOptions file={file} onMapping={onMapping} />
          <MappingTable file={file} onMapping={onMapping} />
        </Section>
        <Section title={say(read ? 'open.marks' : 'open.firstMarks')}>
          <div className={styles.map}>
            <LazyBoundary>
              <FirstMarks
                key={(read ?? look.first).about.version}
                read={read ?? look.first}
                worker={worker}
                frame={frame}
                bases={bases}
              />
            </LazyBoundary>
          </div>
        </Section>
      </div>
      <SampleRows rows={look.sample} names={look.first.names} />
      {read && <ReadingReport read={read} />}
    </div>
  )
}
