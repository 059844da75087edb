import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const read = (path: string) => readFileSync(path, 'utf8')
const UI = ['app/ui/map', 'app/ui/dense'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('leaflet-parts.ts'))
    .map((name) => join(folder, name)),
)
const COMPONENTS = new Set(UI.flatMap((path) => namesFrom('react-leaflet', read(path))))

/** The values a text imports from a package, by the names the package gives them. */
function namesFrom(name: string, text: string): string[] {
  return [...text.matchAll(new RegExp(`import \\{([^}]*)\\} from '${name}'`, 'g'))].flatMap(
    ([, list]) =>
      list!
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item && !item.startsWith('type '))
        .map((item) => item.split(' ')[0]!),
  )
}

/** What is asked of Leaflet: by our components, and by those of react-leaflet that they use. */
const ASKED = [
  ...UI.map((path) => [path, namesFrom('leaflet', read(path))] as const),
  ...[...COMPONENTS]
    .map((name) => `node_modules/react-leaflet/lib/${name.startsWith('use') ? 'hooks' : name}.js`)
    .map((path) => [path, namesFrom('leaflet', read(path))] as const),
].filter(([, names]) => names.length > 0)

test('something is asked of Leaflet by the components of the map', () => {
  expect(COMPONENTS).toContain('MapContainer')
  expect(ASKED.length).toBeGreaterThan(7)
})

test.each(ASKED)(
  'the parts of Leaflet that browsers are sent hold what %s asks for',
  (_path, names) => {
    const parts = read('app/ui/map/leaflet/leaflet-parts.ts')
    const given = [...parts.matchAll(/^export \{([^}]*)\}|^export \* as (\w+)/gm)].flatMap(
      ([, list, all]) =>
        all ? [all] : list!.split(',').map((item) => item.trim().split(' as ').at(-1)!),
    )
    expect(names.filter((name) => !given.includes(name))).toEqual([])
  },
)
