import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { askSecret } from '#lib/cli/desk/secret'
import { UsageError } from '#lib/cli/shared/run-command'
import { ROLES, changedPeople, deskPeople, hashPassword, personNamed, writePeople } from '#lib/desk'
import type { PeopleChange, Role } from '#lib/desk'

/** How people of a desk are named on the command line. */
export const PEOPLE_USAGE = `  people list                        who may be at the desk, and as what
  people add "<name>" --role <role>  somebody new: ${ROLES.join(', ')}; asks the password
  people role "<name>" <role>        somebody else's part; counts at once
  people password "<name>"           another password; ends what was signed in with the old one
  people remove "<name>"             ends what they had open
A password is typed unseen, or read from standard input where that is no terminal. None is an argument, since other
people of a machine see those.`

function roleOf(text: string | undefined): Role {
  const role = ROLES.find((one) => one === text)
  if (!role) throw new UsageError(`'${text ?? ''}' is no role; give one of ${ROLES.join(', ')}`)
  return role
}

/** A hashed password, asked twice where somebody types it. */
async function askedPassword(name: string): Promise<string> {
  const password = await askSecret(`Password of ${name}: `)
  if (process.stdin.isTTY && (await askSecret('The same again: ')) !== password)
    throw new Error('The two passwords differ; nothing was changed.')
  return hashPassword(password)
}

/**
 * Lists and changes who may be at the desk of a project. Nothing secret is printed.
 * @throws UsageError on wrong usage, Error in one sentence where a change cannot be
 */
export async function runPeople(root: string, given: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: { role: { type: 'string' } },
  })
  const [what = 'list', name, role, ...more] = positionals
  if (more.length > 0) throw new UsageError(`'${more[0]}' is too much; put a name in quotes`)
  if (!existsSync(join(root, 'project.json')))
    throw new Error(`${join(root, 'project.json')}: is missing. Name the folder of a project.`)
  const people = (await deskPeople(root)) ?? []
  if (what === 'list') {
    if (people.length === 0)
      console.log('Nobody is configured: the desk is for one coder on this machine.')
    for (const one of people) console.log(`${one.role.padEnd(6)}  ${one.name}`)
    return
  }
  if (!name) throw new UsageError(`people ${what}: a name is missing`)
  const change = await asked(what, name, role ?? values.role, people)
  const changed = changedPeople(people, change)
  await writePeople(root, changed)
  const now = personNamed(changed, name)
  console.log(now ? `${now.name}: ${now.role}` : `${name} is no longer at the desk.`)
  if (changed.length > 0 && !changed.some((one) => one.role === 'admin' || one.role === 'editor'))
    console.log('Nobody may publish yet: that is for an editor or an admin.')

  async function asked(
    verb: string,
    who: string,
    part: string | undefined,
    present: typeof people,
  ): Promise<PeopleChange> {
    const add = (): PeopleChange => ({ do: 'add', name: who, role: roleOf(part), password: '' })
    switch (verb) {
      case 'add': {
        // said before a password is typed for nothing
        changedPeople(present, add())
        return { ...add(), password: await askedPassword(who) } as PeopleChange
      }
      case 'role':
        return { do: 'role', name: who, role: roleOf(part) }
      case 'password':
        changedPeople(present, { do: 'password', name: who, password: '' })
        return { do: 'password', name: who, password: await askedPassword(who) }
      case 'remove':
        return { do: 'remove', name: who }
    }
    throw new UsageError(`people has no '${verb}'`)
  }
}
