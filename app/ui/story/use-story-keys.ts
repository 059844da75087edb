import { useEffect, useEffectEvent } from 'react'
import type { RefObject } from 'react'

type Ways = { back: () => void; on: () => void; leave: () => void }

/**
 * The keys of the story: the arrows go from step to step, in the direction of reading, and Escape
 * leaves. They count in the story and where nothing has the focus, so that the map, the clocks and
 * fields keep theirs; a menu or a dialog that is open closes first.
 */
export function useStoryKeys(box: RefObject<HTMLElement | null>, { back, on, leave }: Ways) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event
    const here = target === document.body || box.current?.contains(target as Node)
    if (!here || ctrlKey || metaKey || altKey || shiftKey) return
    if (document.querySelector('dialog[open], header details[open]')) return
    const rtl = document.documentElement.dir === 'rtl'
    const act =
      key === 'Escape'
        ? leave
        : key === (rtl ? 'ArrowLeft' : 'ArrowRight')
          ? on
          : key === (rtl ? 'ArrowRight' : 'ArrowLeft')
            ? back
            : undefined
    if (!act) return
    event.preventDefault() // nothing else of the page takes the key
    act()
  })
  useEffect(function followKeys() {
    const follow = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', follow, true)
    return () => window.removeEventListener('keydown', follow, true)
  }, [])
}
