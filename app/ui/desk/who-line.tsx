import { ownSession, writeDesk } from './state/desk-api'
import { useTell } from './state/use-tell'
import styles from './desk.module.css'

/** Who is signed in, as what, and the way out. */
export function WhoLine() {
  const tell = useTell()
  const { name = '', role } = ownSession() ?? {}
  const leave = () =>
    void writeDesk('session', null).then((reply) => {
      if ('done' in reply) window.location.reload()
    })
  return (
    <p className={styles.who} data-who>
      <bdi>{role ? tell('signed.as', { name, role: tell(`role.${role}`) }) : name}</bdi>{' '}
      <button type="button" onClick={leave}>
        {tell('signout')}
      </button>
    </p>
  )
}
