import { useCallback, useEffect, useState } from 'react'
import type { MapGround } from '#lib/views'
import { CodingScreen } from './coding-screen'
import { Inbox } from './inbox/inbox'
import { SignIn } from './sign-in'
import { keepSession, readDesk } from './state/desk-api'
import type { OwnSession } from './state/desk-api'

const tokenOf = () => window.location.hash.slice(1)
const documentOf = () => new URLSearchParams(window.location.search).get('document') ?? undefined

/** The desk: whoever has no session signs in, then documents, then one of them. The address has which. */
export function DeskApp({ ground }: { ground: MapGround }) {
  const [session, setSession] = useState<OwnSession | 'none'>()
  const [open, setOpen] = useState(documentOf)
  const enter = useCallback((given: OwnSession) => {
    keepSession(given)
    setSession(given)
    // the token opens nothing any more, and stands in no history
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
  }, [])
  useEffect(
    function find() {
      void readDesk<OwnSession | null>('session').then((reply) =>
        'done' in reply && reply.done ? enter(reply.done) : setSession('none'),
      )
    },
    [enter],
  )
  useEffect(function follow() {
    const onPop = () => setOpen(documentOf())
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])
  const go = (id: string | undefined) => {
    const query = new URLSearchParams(window.location.search)
    query.delete('document')
    if (id !== undefined) query.set('document', id)
    window.history.pushState(
      null,
      '',
      `${window.location.pathname}${query.size > 0 ? `?${query}` : ''}`,
    )
    setOpen(id)
  }
  if (session === undefined) return null
  if (session === 'none') return <SignIn token={tokenOf()} onSession={enter} />
  return open === undefined ? (
    <Inbox onOpen={go} />
  ) : (
    <CodingScreen key={open} id={open} ground={ground} onBack={() => go(undefined)} />
  )
}
