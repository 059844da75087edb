import { usePage } from '../../base/page-context'
import type { BesidePage } from '../../base/page-context'
import { datasetExportPath } from '../../base/paths'
import { usePrinting } from '../../base/use-printing'
import { useWords } from '../../base/words/words-context'
import { besideColour, sharedQuery } from './beside-query'
import { BesideRing } from './beside-ring'
import { besideNotes, shownWords } from './beside-words'
import { useBeside } from './use-beside'

type Props = { part: 'exports' | 'share' | 'print'; beside: BesidePage }

/** What becomes of the datasets in files, in what is shared, and on paper. */
export function BesideElsewhere({ part, beside }: Props) {
  const { say } = useWords()
  const printing = usePrinting()
  if (part === 'share') return <p data-beside-note>{say('beside.notShared')}</p>
  if (part === 'print' && !printing) return null
  return (
    <div data-beside-note>
      <p>{say(part === 'print' ? 'beside.printed' : 'beside.notExported')}</p>
      <ul>
        {beside.ids.map((id) =>
          part === 'print' ? (
            <PrintedDataset key={id} id={id} beside={beside} />
          ) : (
            <FilesOfDataset key={id} id={id} beside={beside} />
          ),
        )}
      </ul>
    </div>
  )
}

function PrintedDataset({ id, beside }: { id: string; beside: BesidePage }) {
  const words = useWords()
  const { name } = usePage()
  const { answer } = useBeside(id, beside)
  return (
    <li>
      <BesideRing colour={besideColour(beside.ids, id)} /> <bdi>{answer?.label ?? id}</bdi>{' '}
      {answer && (
        <>
          {[shownWords(answer, words), ...besideNotes(answer, beside.filter, name, words)].join(
            ' ',
          )}{' '}
          <bdi>
            {answer.file} ({answer.licence})
          </bdi>
        </>
      )}
    </li>
  )
}

function FilesOfDataset({ id, beside }: { id: string; beside: BesidePage }) {
  const { answer } = useBeside(id, beside)
  const query = sharedQuery(beside.filter)
  return (
    <li>
      <bdi>{answer?.label ?? id}</bdi>{' '}
      {(['csv', 'geojson'] as const).map((format) => (
        <a key={format} href={datasetExportPath(id, format, query)} download>
          {format === 'csv' ? 'CSV' : 'GeoJSON'}{' '}
        </a>
      ))}
    </li>
  )
}
