import { join } from 'node:path'
import { z } from 'zod'
import { coderId } from '../coder-id'
import { SCHEMA_NAME } from '../keep/desk-tables'
import { textOf, writeAside } from '../safe-files'
import { HASHED } from './password'
import { ROLES } from './roles'

/** The file of a project that says who may be at its desk. Git ignores it, and no export holds it. */
export const PEOPLE_FILE = 'desk.json'
/** The most people of a desk. */
const MOST = 200

const personSchema = z.strictObject({
  /** As it signs. Its id, by which it is known in files, follows from it. */
  name: z.string().trim().min(1).max(60),
  role: z.enum(ROLES),
  password: z.string().regex(HASHED, 'is no password as npm run desk -- people writes it'),
})
/** Somebody who may be at a desk. */
export type DeskPerson = z.infer<typeof personSchema>

const fileSchema = z.strictObject({
  people: z.array(personSchema).max(MOST),
  /** The schema of the database that keeps the drafts and histories; in files where there is none. */
  database: z.string().regex(SCHEMA_NAME, 'is no name of a schema').optional(),
  /** The schema that a move into files has still to clear: until then it has drafts as well. */
  left: z.string().regex(SCHEMA_NAME, 'is no name of a schema').optional(),
})
type DeskFile = z.infer<typeof fileSchema>

/** Where in the file something is wrong, for whoever mends it. Values are never told: some are secret. */
function wrong(place: string, rule: string): Error {
  return new Error(
    `${[PEOPLE_FILE, place].filter(Boolean).join(': ')}: ${rule}. Mend it with npm run desk -- people, or put the file back from a copy.`,
  )
}

/**
 * Reads who may be at a desk, and where it keeps its drafts.
 * @throws Error that names file, person and rule, and never what stands there
 */
function readDeskFile(text: string): DeskFile {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw wrong('', 'is no JSON')
  }
  const read = fileSchema.safeParse(json)
  if (!read.success) {
    const { path, message } = read.error.issues[0]!
    const name = (json as { people?: { name?: unknown }[] } | null)?.people?.[Number(path[1])]?.name
    if (path[0] === 'database' || path[0] === 'left') throw wrong(path[0], message)
    const who = path[1] === undefined ? '' : `person ${Number(path[1]) + 1}`
    throw wrong(
      [who, typeof name === 'string' ? `'${name}'` : '', path.slice(who ? 2 : 0).join('.')]
        .filter(Boolean)
        .join(' '),
      message,
    )
  }
  const { people } = read.data
  const seen = new Map<string, string>()
  for (const { name } of people) {
    const [id, other] = [coderId(name), seen.get(coderId(name))]
    if (other !== undefined) throw wrong(`'${name}'`, `signs as '${other}' does`)
    seen.set(id, name)
  }
  return read.data
}

const ownFile = async (root: string): Promise<DeskFile> => {
  const text = await textOf(join(root, PEOPLE_FILE))
  return text === undefined ? { people: [] } : readDeskFile(text)
}

/**
 * The people of a project's desk; `undefined` where none are configured, which is a desk for one.
 * @param root the folder of the project
 */
export async function deskPeople(root: string): Promise<DeskPerson[] | undefined> {
  const { people } = await ownFile(root)
  return people.length > 0 ? people : undefined
}

/**
 * The schema of the database that keeps the drafts and histories of a project's desk; `undefined`
 * where files keep them. The project itself says so: a command that is run without the database
 * must not take it for a desk without drafts.
 * @param root the folder of the project
 */
export const deskSchema = async (root: string): Promise<string | undefined> =>
  (await ownFile(root)).database

/**
 * The schema from which a desk was moved into files, and which has still to be cleared; `undefined`
 * where no such move was broken off.
 * @param root the folder of the project
 */
export const deskLeft = async (root: string): Promise<string | undefined> =>
  (await ownFile(root)).left

/** Somebody by name, however it is spelled in letters and spaces. */
export function personNamed(people: readonly DeskPerson[], name: string): DeskPerson | undefined {
  const id = coderId(name)
  return people.find((one) => coderId(one.name) === id)
}

/** What can be changed of who is at a desk. */
export type PeopleChange =
  | { do: 'add'; name: string; role: DeskPerson['role']; password: string }
  | { do: 'role'; name: string; role: DeskPerson['role'] }
  | { do: 'password'; name: string; password: string }
  | { do: 'remove'; name: string }

/**
 * The people after a change; `password` is a hashed one.
 * @throws RangeError in one sentence where the change cannot be
 */
export function changedPeople(people: readonly DeskPerson[], change: PeopleChange): DeskPerson[] {
  const found = personNamed(people, change.name)
  if (change.do === 'add') {
    if (found) throw new RangeError(`'${found.name}' is at the desk already.`)
    const { name, role, password } = change
    return [...people, { name: name.trim(), role, password }]
  }
  if (!found) throw new RangeError(`Nobody at the desk is called '${change.name}'.`)
  if (change.do === 'remove') return people.filter((one) => one !== found)
  const { role = found.role, password = found.password } = change as Partial<DeskPerson>
  return people.map((one) => (one === found ? { ...one, role, password } : one))
}

/** Writes who may be at a desk, whole or not at all, for nobody else on the machine to read. */
export async function writePeople(root: string, people: readonly DeskPerson[]): Promise<void> {
  await writeDeskFile(root, { ...(await ownFile(root)), people: [...people] })
}

/**
 * Says in the project where its desk keeps drafts and histories: a schema, or files where none is
 * named.
 * @param left the schema that has still to be cleared, where they came from one
 */
export async function writeDeskSchema(
  root: string,
  database: string | undefined,
  left?: string,
): Promise<void> {
  const { people } = await ownFile(root)
  const named = { ...(database !== undefined && { database }), ...(left !== undefined && { left }) }
  await writeDeskFile(root, { people, ...named })
}

async function writeDeskFile(root: string, file: DeskFile): Promise<void> {
  const text = `${JSON.stringify(file, null, 2)}\n`
  readDeskFile(text)
  await writeAside(join(root, PEOPLE_FILE), text, 0o600)
}
