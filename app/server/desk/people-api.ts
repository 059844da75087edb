import { z } from 'zod'
import {
  ROLES,
  changedPeople,
  deskPeople,
  hashPassword,
  personNamed,
  rightRefusal,
  writePeople,
} from '#lib/desk'
import type { DeskPerson, PeopleChange } from '#lib/desk'
import { PROJECT_ROOT } from '../project'
import { ok, parsed, refused } from './answers'
import type { DeskAnswer, DeskRequest } from './answers'
import type { DeskSessions } from './sessions'

const name = z.string().trim().min(1).max(60)
const role = z.enum(ROLES)
const password = z.string().max(1000)
const changeBody = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add'), name, role, password }),
  z.strictObject({ do: z.literal('role'), name, role }),
  z.strictObject({ do: z.literal('password'), name, password }),
  z.strictObject({ do: z.literal('remove'), name }),
  /** Ends what somebody has open; they may sign in again. */
  z.strictObject({ do: z.literal('sign-out'), name }),
])

/** People as an admin sees them: nothing of a password. */
const listed = (people: readonly DeskPerson[]) =>
  people.map(({ name: who, role: as }) => ({ name: who, role: as }))

/** The last change, after which the next one reads who is there. */
let turn: Promise<unknown> = Promise.resolve()

/** Answers an admin who asks who may be at the desk, or changes it. A RangeError is the admin's to mend. */
export async function answerPeople(
  { method, body, session }: DeskRequest,
  sessions: Pick<DeskSessions, 'endOf'>,
): Promise<DeskAnswer> {
  const refusal = rightRefusal(session.role, 'people')
  if (refusal) return refused(403, refusal)
  if (method === 'GET') return ok(listed((await deskPeople(PROJECT_ROOT)) ?? []))
  const change = parsed(changeBody, body)
  if (change.do === 'sign-out') {
    const people = (await deskPeople(PROJECT_ROOT)) ?? []
    const found = personNamed(people, change.name)
    if (!found) return refused(422, `Nobody at the desk is called '${change.name}'.`)
    sessions.endOf(found.name)
    return ok(listed(people))
  }
  // Hashing takes its time, in which somebody else may be removed: who is there is read after it.
  const hashed =
    'password' in change ? { ...change, password: await hashPassword(change.password) } : change
  const made = turn.then(() => changePeople(hashed, session.name))
  turn = made.catch(() => undefined)
  return made
}

/** Makes one change, if whoever asks for it still may. */
async function changePeople(change: PeopleChange, by: string): Promise<DeskAnswer> {
  const people = (await deskPeople(PROJECT_ROOT)) ?? []
  const refusal = rightRefusal(personNamed(people, by)?.role, 'people')
  if (refusal) return refused(403, refusal)
  if (change.do === 'remove' || change.do === 'role') {
    const left = changedPeople(people, change)
    if (!left.some((one) => one.role === 'admin'))
      return refused(422, 'Somebody has to stay admin.')
  }
  const changed = changedPeople(people, change)
  await writePeople(PROJECT_ROOT, changed)
  return ok(listed(changed))
}
