import { FIELD_KEYS, OPENING_KEYS } from '../state/desk-keys'
import { deskKeys } from '../state/own-keys'
import { useTell } from '../state/use-tell'
import { ChangeableKeys } from './changeable-keys'
import { DeskSheet } from './sheet'

/** Every key of the desk and what it does. A letter is changed by choosing it and pressing another. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  const tell = useTell()
  return (
    <DeskSheet title={tell('keys.title')} onClose={onClose}>
      <ChangeableKeys
        own={deskKeys}
        words={(deed) => tell(`key.${deed}`)}
        how={tell('keys.change')}
      >
        {[...OPENING_KEYS, ...FIELD_KEYS].map(({ does, shown }) => [
          <dt key={`${does} key`}>
            <kbd dir="ltr">{shown}</kbd>
          </dt>,
          <dd key={does}>{tell(`key.${does}`)}</dd>,
        ])}
      </ChangeableKeys>
    </DeskSheet>
  )
}
