import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkProject, issueLine, nameFinder, traceIssues } from '#lib/check'
import { projectTexts, readFiles } from '#lib/store'
import { NAMED_KINDS, putNames } from '../named-fields'
import { CLAIMS, SOURCES, WITNESS, witnessProject } from '../witness-project'
import type { Trial } from './trial'

/** One of so many projects is given to the commands as well, which take seconds each. */
const COMMANDED = 20
const COMMANDS = [['check'], ['export', 'csv'], ['release', '--note', 'x']]
const NO_FILE = { file: '', text: '' }

/** Syllables of invented names, in the scripts of the example projects; no word of a record is made of them. */
const SYLLABLES = [
  ['quil', 'vor', 'mäk', 'zhe', 'tøl', 'bré', 'nux', 'gwa'],
  ['غض', 'ظل', 'خث', 'ثو', 'ضي', 'قغ', 'طظ', 'ذخ'],
  ['щу', 'жґ', 'фел', 'цьо', 'юхи', 'єпк', 'ї', 'гзе'],
]

/** How a name may stand in a text: as somebody writes, as a machine stores, as a page hides it. */
const DISGUISES: readonly ((name: string, random: () => number) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD'),
  (name) => name.replaceAll(' ', '\u00A0'),
  (name) => name.replaceAll(' ', '  '),
  (name) => name.replaceAll(' ', '_'),
  (name) => name.replaceAll(' ', '-'),
  (name) => `«${name}»`,
  (name) => `\u2068${name}\u2069`,
  (name) => (/\p{Script=Arabic}/u.test(name) ? `و${name}` : `${name}’s`),
  (name) => (/\p{Script=Arabic}/u.test(name) ? name.replace(/(?<=\S)(?=\S)/u, 'ـ') : name),
  (name, random) => {
    const at = 1 + Math.floor(random() * (name.length - 1))
    const unseen = ['\u00AD', '\u200B', '\u200D', '\u2060'][Math.floor(random() * 4)]!
    return name.slice(0, at) + unseen + name.slice(at)
  },
]

/** Names of which no two share a word. */
function namesOf(random: () => number): string[] {
  const words = new Set<string>()
  const any = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!
  return Array.from({ length: NAMED_KINDS }, (_, i) => {
    const syllables = SYLLABLES[i % SYLLABLES.length]!
    const word = (): string => {
      const made = Array.from({ length: 3 + Math.floor(random() * 2) }, () => any(syllables))
      const text = made.join('')
      if (words.has(text)) return word()
      words.add(text)
      return text[0]!.toUpperCase() + text.slice(1)
    }
    return `${word()} ${word()}`
  })
}

/**
 * Projects in which each of twenty names of the operator's list stands in another kind of field, as
 * it is or disguised: the check names each by its place, no line repeats one, and no command goes on.
 */
export const protectedTrial: Trial = {
  count: 500,
  async run(count, random) {
    const home = mkdtempSync(join(tmpdir(), 'claims-map-trust-'))
    const list = join(home, 'names.txt')
    const broken: string[] = []
    const was = process.env.PROTECTED_NAMES
    process.env.PROTECTED_NAMES = list
    let [put, stopped, commands] = [0, 0, 0]
    for (let i = 0; i < count; i++) {
      const names = namesOf(random)
      writeFileSync(list, `# who must stand nowhere\n${names.join('\n')}\n`)
      const folder = witnessProject({
        sources: SOURCES.filter(({ id }) => id !== WITNESS.id),
        claims: [CLAIMS[1]!, { ...CLAIMS[1]!, id: 'gull/other', corrections: undefined }],
      })
      putNames(
        folder,
        names.map((name) => DISGUISES[Math.floor(random() * DISGUISES.length)]!(name, random)),
      )
      // Basemap and gazetteer are those of every project, and none of the names is in them.
      const files = (await projectTexts(folder)).filter(({ file }) => !file.endsWith('.geojson'))
      const lines = checkProject(await readFiles(folder)).issues.map(issueLine)
      const told = lines.filter((line) => line.includes('PROTECTED_NAMES'))
      const one = nameFinder({
        names: NO_FILE,
        listed: { file: list, text: names.join('\n') },
        files,
      })!
      for (const [field, name] of names.entries()) {
        put++
        const find = nameFinder({ names: NO_FILE, listed: { file: list, text: name }, files })!
        if (traceIssues(files, find).length === 1) stopped++
        else
          broken.push(
            `${i}: a name in field ${field} is told ${traceIssues(files, find).length} times`,
          )
      }
      if (told.length < NAMED_KINDS)
        broken.push(`${i}: the check tells ${told.length} of ${NAMED_KINDS} names`)
      if (lines.some((line) => one(line).length > 0)) broken.push(`${i}: the check repeats a name`)
      if (i % COMMANDED === 0)
        for (const [command, ...more] of COMMANDS) {
          commands++
          const script = `lib/cli/${command}.ts`
          const ran = spawnSync(process.execPath, ['--import', 'tsx', script, folder, ...more], {
            encoding: 'utf8',
          })
          if (ran.status === 0) broken.push(`${i}: ${command} goes on`)
          if (one(ran.stdout + ran.stderr).length > 0)
            broken.push(`${i}: ${command} repeats a name`)
          if (/\n {4}at /.test(ran.stderr)) broken.push(`${i}: ${command} prints where it arose`)
        }
      rmSync(folder, { recursive: true })
    }
    if (was === undefined) delete process.env.PROTECTED_NAMES
    else process.env.PROTECTED_NAMES = was
    rmSync(home, { recursive: true })
    return {
      seen: `${stopped} of ${put} names in ${NAMED_KINDS} kinds of fields stopped, and ${commands} commands`,
      broken,
    }
  },
}
