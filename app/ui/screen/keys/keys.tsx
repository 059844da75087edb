'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { usePage } from '../../base/page-context'
import { screenKeyOf } from './screen-key'
import type { EarlyKeys } from './screen-key'
import { KeysDialog } from './keys-dialog'

/**
 * Follows the keys of the screen: `/` goes to the search, `?` lists the keys, and Escape closes an
 * open menu, else what is opened. `early` are the keys that were pressed while this was loaded.
 */
export function Keys({ early }: { early: EarlyKeys }) {
  const { opened, open } = usePage()
  const [listed, setListed] = useState(false)
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = screenKeyOf(event)
    if (key === 'help') setListed(true)
    if (key === 'search') document.querySelector<HTMLElement>('input[type=search]')?.focus()
    if (key !== undefined && key !== 'close') event.preventDefault() // no "/" in the search
    if (key === 'close' && !closeMenu() && opened !== undefined) open(undefined)
  })
  useEffect(
    function followKeys() {
      const press = (event: KeyboardEvent) => onKey(event)
      early.stop()
      window.addEventListener('keydown', press)
      early.pressed.splice(0).forEach(press)
      return () => window.removeEventListener('keydown', press)
    },
    [early],
  )
  return listed && <KeysDialog onClose={() => setListed(false)} />
}

/** Closes the menu of the header that is open, if one is, and returns the focus to its button. */
function closeMenu(): boolean {
  const menu = document.querySelector<HTMLDetailsElement>('header details[open]')
  if (!menu) return false
  menu.open = false
  menu.querySelector('summary')?.focus()
  return true
}
