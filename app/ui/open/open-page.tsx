'use client'
import { useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import dynamic from 'next/dynamic'
import type { ImportTexts } from '#lib/words'
import type { BaseLayer } from '../map/base/base-layer'
import { LazyBoundary } from '../base/lazy-boundary'
import { ServicesProvider, useServices } from '../base/services'
import { useWords } from '../base/words/words-context'
import { PageFrame } from '../pages/frame/page-frame'
import { DropZone } from './drop-zone'
import { useReaderFile } from './file/use-reader-file'
import type { FileFrame } from './file/use-file-engine'
import { LookedFile } from './look/looked-file'
import { ToldProvider } from './told'

const FileScreen = dynamic(() => import('./file-screen').then((module) => module.FileScreen), {
  ssr: false,
})

type Props = { frame: FileFrame; nav: ReactNode; bases: readonly BaseLayer[]; query: string }
/** With what importers say, in the language of the page. */
type PageProps = Props & { told: ImportTexts }

/**
 * Opens a file of incidents in the reader's own browser: how it reads, then its map. Nothing of the
 * file, and no word that is searched in it, is sent anywhere.
 */
export function OpenPage({ told, ...props }: PageProps) {
  return (
    <ToldProvider texts={told}>
      <Opening {...props} />
    </ToldProvider>
  )
}

function Opening({ frame, nav, bases, query }: Props) {
  const words = useWords()
  const { say } = words
  const { file, open, close } = useReaderFile()
  const [exploring, setExploring] = useState(false)
  const services = useServices()
  const own = useMemo(() => ({ ...services, lookup: async () => undefined }), [services])
  const all = file?.all && 'columns' in file.all ? file.all : undefined
  if (exploring && file && all)
    return (
      <ServicesProvider value={own}>
        <LazyBoundary>
          <FileScreen
            all={all}
            worker={file.worker}
            frame={frame}
            nav={nav}
            bases={bases}
            query={query}
            onBack={() => setExploring(false)}
          />
        </LazyBoundary>
      </ServicesProvider>
    )
  return (
    <PageFrame
      words={words}
      query={query}
      kind={say('open.kind')}
      title={file ? <bdi>{file.name}</bdi> : say('open.title')}
      lead={file?.look ? undefined : say('open.lead')}
      wide={file?.look !== undefined}
    >
      {file?.look ? (
        <LookedFile
          file={{ ...file, look: file.look }}
          frame={frame}
          bases={bases}
          onMapping={(mapping) => void open(file, mapping)}
          onExplore={() => setExploring(true)}
          onClose={close}
        />
      ) : (
        <DropZone file={file} onFile={(given) => void open(given)} />
      )}
    </PageFrame>
  )
}
