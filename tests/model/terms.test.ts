import {
  AREA_KINDS,
  DEAD_GROUPS,
  DEAD_GROUP_MEMBERS,
  INNER_PARTS,
  OUTER_PARTS,
  PARTS,
  PLACE_KINDS,
  SETTLEMENT_KINDS,
  isAreaKind,
  isSettlementKind,
  mayCountTheSame,
  partRelation,
} from '#lib/model'

test('a kind of place is a site, a settlement or an area', () => {
  expect(PLACE_KINDS.filter(isAreaKind)).toEqual([...AREA_KINDS])
  expect(PLACE_KINDS.filter(isSettlementKind)).toEqual([...SETTLEMENT_KINDS])
  expect(PLACE_KINDS.filter((kind) => !isAreaKind(kind) && !isSettlementKind(kind))).toEqual([
    'site',
  ])
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

test('groups of dead are made of groups without overlap', () => {
  for (const members of Object.values(DEAD_GROUP_MEMBERS))
    for (const member of members) expect(DEAD_GROUP_MEMBERS[member]).toEqual([member])
  const meeting = (group: (typeof DEAD_GROUPS)[number]) =>
    DEAD_GROUPS.filter((other) => mayCountTheSame(group, other))
  expect(meeting('all')).toEqual([...DEAD_GROUPS])
  expect(meeting('unstated')).toEqual([...DEAD_GROUPS])
  expect(meeting('civilians')).toEqual(['all', 'civilians', 'unstated'])
  expect(meeting('combatants')).toEqual([
    'all',
    'security-forces',
    'fighters',
    'combatants',
    'unstated',
  ])
})
