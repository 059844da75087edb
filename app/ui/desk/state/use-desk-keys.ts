import { useEffect } from 'react'
import { deedOf, digitOf, isHeardTyping } from './desk-keys'
import type { DeskDeed } from './desk-keys'
import { deskKeys } from './own-keys'

/** Where letters are letters: nothing else is done by a key there. */
const TYPING = 'input, textarea, select, dialog[open]'
/** What Enter and Space press. */
const PRESSED = 'button, a'

/**
 * Does what keys say while nobody types and no sheet is open. `deeds` must stay the same object
 * while nothing of it changes.
 * @param onDigit does what a digit says, alone or with Shift
 */
export function useDeskKeys(
  deeds: Partial<Record<DeskDeed, () => void>>,
  onDigit: (digit: number, isShift: boolean) => void,
): void {
  useEffect(
    function listen() {
      const onKey = (event: KeyboardEvent) => {
        const deed = deedOf(event, deskKeys.now())
        const digit = event.ctrlKey || event.altKey || event.metaKey ? 0 : digitOf(event)
        const act = (deed && deeds[deed]) ?? (digit && (() => onDigit(digit, event.shiftKey)))
        const target = event.target as Element
        if (!act || event.isComposing || document.querySelector('dialog[open]')) return
        if (target.closest(TYPING) && !(deed && isHeardTyping(deed))) return
        if (
          (event.key === 'Enter' || event.key === ' ') &&
          !event.ctrlKey &&
          target.closest(PRESSED)
        )
          return
        if (deed === 'fields' && event.shiftKey) return
        event.preventDefault()
        // a digit that is held down was pressed for something else
        if (digit && event.repeat) return
        act()
      }
      document.addEventListener('keydown', onKey)
      return () => document.removeEventListener('keydown', onKey)
    },
    [deeds, onDigit],
  )
}
