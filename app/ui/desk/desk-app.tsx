import { useCallback, useEffect, useState } from 'react'
import type { MapGround } from '#lib/views'
import { AgreementPage } from './agreement/agreement-page'
import { CodingScreen } from './coding-screen'
import { CompareScreen } from './compare/compare-screen'
import styles from './desk.module.css'
import { Inbox } from './inbox/inbox'
import { PeoplePage } from './people/people-page'
import { DeskSheet } from './sheets/sheet'
import { SignIn } from './sign-in'
import { keepSession, ownSession, readDesk, whenSignedOut } from './state/desk-api'
import type { NoSession, OwnSession } from './state/desk-api'
import { usePresence } from './state/use-presence'
import { useTell } from './state/use-tell'

const tokenOf = () => window.location.hash.slice(1)

/** What the page shows: a document, one that two have coded and that is decided, or how far they agree. */
type Shown = { document?: string; of?: 'decided'; view?: 'agreement' | 'people' }
function shownOf(): Shown {
  const query = new URLSearchParams(window.location.search)
  const document = query.get('document')
  return {
    ...(document !== null && { document }),
    ...(query.get('of') === 'decided' && { of: 'decided' }),
    ...(query.get('view') === 'agreement' && { view: 'agreement' }),
    ...(query.get('view') === 'people' && { view: 'people' }),
  }
}

/** The desk: whoever has no session signs in, then documents, then one of them. The address has which. */
export function DeskApp({ ground }: { ground: MapGround }) {
  const tell = useTell()
  const [session, setSession] = useState<OwnSession | NoSession>()
  const [lost, setLost] = useState<NoSession>()
  const [open, setOpen] = useState(shownOf)
  const presence = usePresence(open.document, session !== undefined && !('by' in session))
  const enter = useCallback((given: OwnSession) => {
    keepSession(given)
    setSession(given)
    setLost(undefined)
    // the token opens nothing any more, and stands in no history
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
  }, [])
  useEffect(
    function find() {
      const ask = async () => {
        const reply = await readDesk<OwnSession | NoSession>('session')
        if (!('done' in reply)) return
        const own = ownSession()
        if ('by' in reply.done) return own ? setLost(reply.done) : setSession(reply.done)
        // somebody else has signed in beside this page, which stays its own person's
        if (own && own.name !== reply.done.name)
          return setLost({ by: own.role ? 'password' : 'token' })
        enter(reply.done)
      }
      void ask()
      whenSignedOut(() => void ask())
      const onFocus = () => ownSession() && void ask()
      window.addEventListener('focus', onFocus)
      return () => window.removeEventListener('focus', onFocus)
    },
    [enter],
  )
  useEffect(function follow() {
    const onPop = () => setOpen(shownOf())
    window.addEventListener('popstate', onPop)
    return () => window.removeEventListener('popstate', onPop)
  }, [])
  const go = (shown: Shown) => {
    const query = new URLSearchParams(window.location.search)
    for (const name of ['document', 'of', 'view']) query.delete(name)
    for (const [name, value] of Object.entries(shown)) query.set(name, value)
    window.history.pushState(
      null,
      '',
      `${window.location.pathname}${query.size > 0 ? `?${query}` : ''}`,
    )
    setOpen(shown)
  }
  if (session === undefined) return null
  if ('by' in session)
    return (
      <main className={styles.page}>
        <h1>{tell(session.by === 'token' ? 'title' : 'signin.team')}</h1>
        <SignIn by={session.by} token={tokenOf()} onSession={enter} />
      </main>
    )
  return (
    <>
      {open.view === 'agreement' ? (
        <AgreementPage onBack={() => go({})} />
      ) : open.view === 'people' ? (
        <PeoplePage onBack={() => go({})} />
      ) : open.document === undefined ? (
        <Inbox
          onOpen={(document, of) => go({ document, ...(of && { of }) })}
          onAgreement={() => go({ view: 'agreement' })}
          onPeople={() => go({ view: 'people' })}
          here={presence.here}
        />
      ) : open.of ? (
        <CompareScreen key={open.document} id={open.document} onBack={() => go({})} />
      ) : (
        <CodingScreen
          key={open.document}
          id={open.document}
          ground={ground}
          presence={presence}
          onBack={() => go({})}
        />
      )}
      {lost && (
        <DeskSheet title={tell('signin.again')} onClose={() => setLost(undefined)}>
          <p>{tell('signin.kept')}</p>
          <SignIn by={lost.by} token={tokenOf()} name={session.name} onSession={enter} />
        </DeskSheet>
      )}
    </>
  )
}
