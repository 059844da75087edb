import { useCallback } from 'react'
import { AlsoSheet } from './sheets/also-sheet'
import { CodebookSheet } from './sheets/codebook-sheet'
import { ConflictSheet } from './sheets/conflict-sheet'
import { KeysSheet } from './sheets/keys-sheet'
import { ProtectSheet } from './sheets/protect-sheet'
import { PublishSheet } from './sheets/publish-sheet'
import { WhySheet } from './sheets/why-sheet'
import { ownSession } from './state/desk-api'
import type { Cursor } from './state/use-cursor'
import type { OpenedSheet } from './state/sheets'
import type { DraftOnScreen } from './state/use-draft'

type Props = {
  id: string
  draft: DraftOnScreen
  cursor: Cursor
  /** The sheet that is open; that of two writes that met opens by itself. */
  sheet: OpenedSheet | undefined
  onClose: () => void
}

/** The sheets over the coding of a document. One that asks something is closed by its answer. */
export function CodingSheets({ id, draft, cursor, sheet: opened, onClose }: Props) {
  const { name: sheet, also = [] } = opened ?? {}
  const { view, act, step } = draft
  const { sentence, item, field, toOpen, toField, toItem, toSentence, goOn } = cursor
  const tellPlanted = useCallback(() => step('planted', {}), [step])
  /** Closes the sheet, then does what was answered. */
  const closing =
    <Said extends unknown[]>(then: (...said: Said) => void) =>
    (...said: Said) => {
      onClose()
      then(...said)
    }
  const notCoded = (start: number) =>
    closing((why: string) =>
      act({ do: 'not-coded', sentence: start, why, also: [...also] }, toOpen),
    )
  const protect = (claim: string) =>
    closing(() => step('protect', { claim }, (next) => goOn(next, claim)))
  /** What is to be put right is asked again, and comes to hand. */
  const putRight = closing((proposal: string) =>
    step('put-right', { proposal }, ({ claims }) => {
      const claim = claims.find(({ missing }) => missing > 0)
      if (!claim) return
      toSentence(claim.span.start)
      toItem(claim.key)
    }),
  )
  return (
    <>
      {draft.unjoined && (
        <ConflictSheet document={id} unjoined={draft.unjoined} onJoined={draft.joined} />
      )}
      {sheet === 'keys' && <KeysSheet onClose={onClose} />}
      {sheet === 'codebook' && <CodebookSheet field={field} onClose={onClose} />}
      {sheet === 'why' && sentence && (
        <WhySheet onClose={onClose} onWhy={notCoded(sentence.start)} />
      )}
      {sheet === 'also' && item && (
        <AlsoSheet item={item} onClose={onClose} onField={closing(toField)} />
      )}
      {sheet === 'protect' && item && (
        <ProtectSheet onClose={onClose} onProtect={protect(item.key)} />
      )}
      {sheet === 'publish' && view && (
        <PublishSheet
          document={id}
          revision={view.revision}
          onClose={onClose}
          mayPublish={ownSession()?.rights.includes('publish') ?? false}
          planted={{ view: view.planted, onTell: tellPlanted, onRight: putRight }}
          onPublish={(said, then) => step('publication', said, then)}
          onFinish={(then) => step('finish', {}, then)}
        />
      )}
    </>
  )
}
