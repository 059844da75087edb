import { useEffect, useState } from 'react'
import { writeDesk } from './desk-api'

/** Somebody who has a document open, in so many pages. */
export type Here = { document: string; name: string; tabs: number }
/** Who is at the desk, and how far the document of this page has come. */
export type Presence = { here: readonly Here[]; revision?: number }

/** How often a page says that it is there, in milliseconds. */
const EVERY = 4000

/** A name for this page that no other has. */
const TAB = [...crypto.getRandomValues(new Uint8Array(8))]
  .map((byte) => byte.toString(16).padStart(2, '0'))
  .join('')

/**
 * Says which document this page has open, and hears who else is there.
 * @param isIn whether somebody has signed in; nothing is said before
 */
export function usePresence(document: string | undefined, isIn: boolean): Presence {
  const [presence, setPresence] = useState<Presence>({ here: [] })
  useEffect(
    function say() {
      if (!isIn) return
      let gone = false
      const beat = async () => {
        const reply = await writeDesk<Presence>('presence', { tab: TAB, document })
        if (!gone && 'done' in reply) setPresence(reply.done)
      }
      void beat()
      const timer = setInterval(() => void beat(), EVERY)
      const leave = () => void writeDesk('presence', { tab: TAB, gone: true }, 0, true)
      window.addEventListener('pagehide', leave)
      return () => {
        gone = true
        clearInterval(timer)
        window.removeEventListener('pagehide', leave)
      }
    },
    [document, isIn],
  )
  return presence
}
