import type { Role } from '#lib/desk'
import { useTell } from '../state/use-tell'

/** The roles, each being all that stand before it. */
const ROLE_NAMES: readonly Role[] = ['reader', 'coder', 'editor', 'admin']

/** The roles to choose from. */
export function RoleOptions() {
  const tell = useTell()
  return ROLE_NAMES.map((role) => (
    <option key={role} value={role}>
      {tell(`role.${role}`)}
    </option>
  ))
}

/** Where a new password is typed; the server refuses shorter ones as well. */
export function NewPassword({ autoFocus = false }: { autoFocus?: boolean }) {
  return (
    <input
      name="password"
      type="password"
      required
      autoFocus={autoFocus}
      minLength={12}
      maxLength={200}
      dir="ltr"
      autoComplete="new-password"
    />
  )
}
