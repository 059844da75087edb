import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cycles, importsOf, offences } from './house'

/** Every source file of the product. */
function sources(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(path) ? [path] : []
  })
}

const files = [...sources('lib'), ...sources('app')].map((path) => ({
  path,
  text: readFileSync(path, 'utf8'),
}))

test('every import goes towards the model, through doors, and to nowhere forbidden', () => {
  expect(offences(files)).toEqual([])
})

test('a planted upward import is found', () => {
  expect(
    offences([{ path: 'lib/model/place.ts', text: "import { relate } from '#lib/relations'" }]),
  ).toEqual(["lib/model/place.ts imports '#lib/relations': model may import nothing of ours"])
})

test.each([
  ['lib/filter/match.ts', "import { resolve } from '#lib/gazetteer'"],
  ['lib/filter/match.ts', "import { fold } from '#lib/gazetteer/fold'"],
  ['lib/filter/match.ts', "import { fold } from '../gazetteer/fold'"],
  ['lib/views/map/layers.ts', "import { readFile } from 'node:fs'"],
  ['lib/views/map/layers.ts', "import L from 'leaflet'"],
  ['lib/claims/kind.ts', "import { useState } from 'react'"],
  ['app/ui/header.tsx', "import { relate } from '#lib/relations'"],
  ['lib/util/days.ts', "import { overlap } from '#lib/model'"],
  ['lib/util/days.ts', "import { createHash } from 'node:crypto'"],
  ['lib/filter/match.ts', "import { sha256 } from '#lib/util/sha256'"],
  ['lib/views/map/map-data.ts', "import { openPack } from '#lib/gazetteer/country'"],
  ['lib/filter/match.ts', "import { addDays } from '#lib/util/days'"],
  ['app/ui/header.tsx', "import { sha256 } from '#lib/util/sha256'"],
  ['app/page.tsx', "import { Marker } from 'react-leaflet'"],
  ['app/ui/map/glyph.tsx', "import { circle } from '@turf/turf'"],
])('a planted offence in %s is found: %s', (path, text) => {
  expect(offences([{ path, text }])).toHaveLength(1)
})

test('what reads incidents knows neither Node nor, but for the file of its schema, zod', () => {
  const pure = files.filter(
    ({ path }) =>
      /^lib\/(imports\/(claims|files|tables|web)|claims(?!\/schemas))\//.test(path) &&
      path !== 'lib/imports/claims/rows/mapping.ts',
  )
  expect(pure.length).toBeGreaterThan(40)
  expect(
    pure
      .flatMap(({ path, text }) => importsOf(path, text).map((item) => ({ path, ...item })))
      .filter(
        ({ specifier, typeOnly, target }) =>
          !typeOnly &&
          /^(node:|zod)|lib\/imports\/(disk|claims\/rows\/mapping)/.test(target ?? specifier),
      ),
  ).toEqual([])
  expect(pure.filter(({ text }) => /\bBuffer\b/.test(text)).map(({ path }) => path)).toEqual([])
})

test('types may come from any room to the page', () => {
  expect(
    offences([
      { path: 'app/ui/header.tsx', text: "import type { Relation } from '#lib/relations'" },
    ]),
  ).toEqual([])
})

/** Exported names that the framework prescribes. */
const FRAMEWORK_NAMES = ['GET', 'generateMetadata']

/** Every name that more than one file defines and exports, with these files. */
function sharedNames(all: readonly { path: string; text: string }[]): string[] {
  const paths = new Map<string, Set<string>>()
  for (const { path, text } of all)
    for (const [, name] of text.matchAll(
      /^export (?:async )?(?:const|let|function\*?|type|interface|class|enum) (\w+)/gm,
    ))
      paths.set(name!, (paths.get(name!) ?? new Set()).add(path))
  return [...paths].flatMap(([name, files]) =>
    files.size > 1 && !FRAMEWORK_NAMES.includes(name) ? `${name}: ${[...files].join(', ')}` : [],
  )
}

test('no two files export a thing of one name', () => {
  expect(sharedNames(files)).toEqual([])
})

test('a planted second thing of one name is found', () => {
  const [claims, store] = ['lib/claims/flat.ts', 'lib/store/rows.ts']
  expect(
    sharedNames([
      { path: claims, text: 'export type Cell = string' },
      { path: store, text: 'export async function Cell() {}' },
    ]),
  ).toEqual([`Cell: ${claims}, ${store}`])
})

/** The files that a file imports, in values or only in types. */
const importing = ({ path, text }: { path: string; text: string }) => ({
  path,
  imports: importsOf(path, text).flatMap((item) => item.target ?? []),
})

test('no import runs in a circle, type imports included', () => {
  expect(cycles(files.map(importing))).toEqual([])
})

test('a planted circle of type imports is found', () => {
  const [known, match] = ['lib/filter/known.ts', 'lib/filter/match.ts']
  expect(
    cycles(
      [
        { path: known, text: "import type { Field } from './match'" },
        { path: match, text: "import type { Moment } from './known'" },
      ].map(importing),
    ),
  ).toEqual([`${known} -> ${match} -> ${known}`])
})

test('every room has a door, and no file passes 350 lines', () => {
  for (const room of readdirSync('lib').filter(
    (name) => statSync(join('lib', name)).isDirectory() && name !== 'cli',
  ))
    expect(existsSync(`lib/${room}.ts`)).toBe(true)
  expect(files.filter(({ text }) => text.split('\n').length > 350).map(({ path }) => path)).toEqual(
    [],
  )
})

test('the top level holds what the house allows', () => {
  const allowed = [
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'next.config.js',
    'eslint.config.js',
    'proxy.ts',
    'server.ts',
    'app',
    'lib',
    'project.json',
    'data',
    'seeds',
    'media',
    'region',
    'tests',
    'bench',
    'operate',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    '.ci',
    '.gitignore',
    '.git-blame-ignore-revs',
    '.prettierrc.json',
    '.prettierignore',
    '.editorconfig',
    '.nvmrc',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CITATION.cff',
    '.github',
    'knip.json',
    '.git',
  ]
  const generated = [
    'node_modules',
    '.next',
    'next-env.d.ts',
    'tsconfig.tsbuildinfo',
    'out',
    'texts',
    'drafts',
    'history',
    '.swc',
    '.env',
    '.env.local',
  ]
  expect(
    readdirSync('.').filter((name) => !allowed.includes(name) && !generated.includes(name)),
  ).toEqual([])
})
