import { matchQuery, readMatchParams } from '#lib/views'

test('reading and writing an address of matches are inverses, and defaults are not written', () => {
  for (const query of [
    'with=documents',
    'with=second&km=12.5&days=3&from=2024-05-01&to=2024-05-31&list=there&page=4',
  ])
    expect(matchQuery(readMatchParams(new URLSearchParams(query)).params)).toBe(query)
})

test.each(['km=-1', 'km=1000', 'km=far', 'days=1.5', 'from=2024-02-30', 'list=all', 'page=0'])(
  '%s is left aside and said',
  (query) => {
    const { params, ignored } = readMatchParams(new URLSearchParams(query))
    expect(ignored.map(({ name }) => name)).toEqual([query.split('=')[0]])
    expect(matchQuery(params)).toBe('with=documents')
  },
)
