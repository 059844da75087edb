import {
  AREA_KINDS,
  COUNTED_GROUPS,
  GROUP_MEMBERS,
  INNER_PARTS,
  OUTER_PARTS,
  PARTS,
  MIXED_SCRIPTS,
  PLACE_KINDS,
  SCRIPTS,
  SETTLEMENT_KINDS,
  SITE_KINDS,
  isAreaKind,
  isSettlementKind,
  mayCountTheSame,
  partRelation,
  scriptDirection,
} from '#lib/model'

test('a kind of place is a site, a settlement or an area', () => {
  expect(PLACE_KINDS.filter(isAreaKind)).toEqual([...AREA_KINDS])
  expect(PLACE_KINDS.filter(isSettlementKind)).toEqual([...SETTLEMENT_KINDS])
  expect(PLACE_KINDS.filter((kind) => !isAreaKind(kind) && !isSettlementKind(kind))).toEqual([
    ...SITE_KINDS,
  ])
  expect(isAreaKind('road')).toBe(true)
  expect(SITE_KINDS).toEqual(
    expect.arrayContaining(['facility', 'crossing', 'camp', 'neighbourhood']),
  )
  expect(
    [undefined, 'planet', ''].flatMap((kind) => [isAreaKind(kind), isSettlementKind(kind)]),
  ).toEqual(Array(6).fill(false))
})

test('every part but the area and what lies along a line is inside the town or around it, and in one of the two', () => {
  expect([...INNER_PARTS, ...OUTER_PARTS, 'area', 'along'].sort()).toEqual([...PARTS].sort())
})

test('parts stand to each other as seen from the other end', () => {
  const reverse = {
    wider: 'narrower',
    narrower: 'wider',
    same: 'same',
    meets: 'meets',
    apart: 'apart',
  }
  for (const a of PARTS)
    for (const b of PARTS) expect(partRelation(b, a)).toBe(reverse[partRelation(a, b)])
  expect(partRelation('area', 'outskirts')).toBe('wider')
  expect(partRelation('area', 'around')).toBe('meets')
  expect(partRelation('whole', 'parts')).toBe('wider')
  expect(partRelation('parts', 'outskirts')).toBe('apart')
  expect(partRelation('along', 'area')).toBe('apart')
})

test('groups of people are made of groups without overlap', () => {
  for (const members of Object.values(GROUP_MEMBERS))
    for (const member of members) expect(GROUP_MEMBERS[member]).toEqual([member])
  const meeting = (group: (typeof COUNTED_GROUPS)[number]) =>
    COUNTED_GROUPS.filter((other) => mayCountTheSame(group, other))
  expect(meeting('all')).toEqual([...COUNTED_GROUPS])
  expect(meeting('unstated')).toEqual([...COUNTED_GROUPS])
  expect(meeting('civilians')).toEqual(['all', 'civilians', 'unstated'])
  expect(meeting('combatants')).toEqual([
    'all',
    'security-forces',
    'fighters',
    'combatants',
    'unstated',
  ])
})

test('scripts are the codes of ISO 15924, each once and in order, and every one that Intl names', () => {
  expect([...new Set(SCRIPTS)].sort()).toEqual(SCRIPTS)
  expect(SCRIPTS.filter((code) => !/^[A-Z][a-z]{3}$/.test(code))).toEqual([])
  const names = new Intl.DisplayNames('en', { type: 'script', fallback: 'none' })
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap((a) =>
    letters.flatMap((b) => letters.flatMap((c) => letters.map((d) => a.toUpperCase() + b + c + d))),
  )
  // Codes from Qaaa to Qabx are for private use.
  const named = codes.filter((code) => names.of(code) && !code.startsWith('Qa'))
  expect(named.length).toBeGreaterThan(150)
  expect(named.filter((code) => !SCRIPTS.includes(code))).toEqual([])
})

/** Code points whose letters Unicode writes from right to left (UAX #9, default classes R and AL). */
const RIGHT_TO_LEFT = [
  [0x590, 0x8ff],
  [0xfb1d, 0xfdff],
  [0xfe70, 0xfeff],
  [0x10800, 0x10fff],
  [0x1e800, 0x1efff],
]

test('a script is written from right to left where its letters are', () => {
  const wrong = SCRIPTS.flatMap((script) => {
    if (['Zyyy', 'Zinh', 'Zzzz'].includes(script)) return []
    let pattern: RegExp
    try {
      pattern = new RegExp(`(?=\\p{L})\\p{Script=${script}}`, 'u')
    } catch {
      return [] // A code that Unicode has no letters for.
    }
    for (let code = 0x41; code < 0x20000; code++)
      if (pattern.test(String.fromCodePoint(code))) {
        const isRight = RIGHT_TO_LEFT.some(([from, to]) => code >= from! && code <= to!)
        return (scriptDirection(script) === 'rtl') === isRight ? [] : [script]
      }
    return []
  })
  expect(wrong).toEqual([])
  expect([scriptDirection('Arab'), scriptDirection('Ethi'), scriptDirection('Syrj')]).toEqual([
    'rtl',
    'ltr',
    'rtl',
  ])
})

test('scripts that are written together have codes of their own, and are scripts themselves', () => {
  for (const [code, scripts] of MIXED_SCRIPTS)
    expect([code, ...scripts].filter((script) => !SCRIPTS.includes(script))).toEqual([])
})
