import { Dialog } from '../base/dialog'
import { useWords } from '../base/words/words-context'
import { ShareSheet } from './share-sheet'

/** The dialog for sharing the view at an address. */
export function ShareDialog({
  query,
  version,
  dataset,
  onClose,
}: {
  query: string
  version: string
  dataset?: string
  onClose: () => void
}) {
  const { say } = useWords()
  return (
    <Dialog title={say('share.title')} onClose={onClose}>
      <ShareSheet query={query} version={version} dataset={dataset} />
    </Dialog>
  )
}
