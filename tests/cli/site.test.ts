import { filePolicy, hashSource } from '#lib/cli/site/content-policy'
import { escapeJson, escapeScript, escapeText } from '#lib/cli/site/html-page'
import { addressInFile, fileOf, filePaths, rootOf, singlePaths } from '../../app/site/addresses'

test('JSON in a page ends no element, and reads back the same', () => {
  const json = JSON.stringify({ text: '</script><!--<script>\u2028\u2029 & "quoted"' })
  const escaped = escapeJson(json)
  expect(escaped).not.toMatch(/<|\u2028|\u2029/)
  expect(JSON.parse(escaped)).toEqual(JSON.parse(json))
})

test('a script in a page begins no comment, and means the same', () => {
  expect(escapeScript("'<!--'\r\n")).toBe("'\\x3C!--'\n")
})

test('text in an attribute ends no attribute', () => {
  expect(escapeText("a\" b='c' <i> &amp;")).toBe("a&quot; b='c' &lt;i&gt; &amp;amp;")
})

test('the policy of one file names its script and style, and lets nothing else in', () => {
  expect(hashSource('')).toBe("'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='")
  expect(filePolicy('a', 'b')).toBe(
    `default-src 'none'; script-src ${hashSource('a')}; style-src ${hashSource('b')}; img-src data:; base-uri 'none'; form-action 'none'`,
  )
})

test('addresses between files are relative, however deep the page', () => {
  const claim = { kind: 'claim' as const, id: 'doc/slug' }
  expect(fileOf(claim)).toBe('claim/doc/slug.html')
  expect(rootOf(claim)).toBe('../../')
  expect(rootOf({ kind: '', id: '' })).toBe('')
  expect(filePaths('../../')('document', 'doc', 'open=doc/slug')).toBe(
    '../../document/doc.html?open=doc/slug',
  )
  expect(filePaths('')('', '')).toBe('index.html')
})

test.each([
  [
    singlePaths('document', 'doc', 'open=doc/slug'),
    { kind: 'document', id: 'doc', query: 'open=doc/slug' },
  ],
  [singlePaths('matter', 'doc/slug@place'), { kind: 'matter', id: 'doc/slug@place', query: '' }],
  [singlePaths('', '', 'kind=control'), { kind: '', id: '', query: 'kind=control' }],
  ['#/nothing/of/ours', { kind: '', id: '', query: '' }],
  ['#%', { kind: '', id: '', query: '' }],
])('inside one file, %s is read back', (path, address) => {
  const { hash, search } = new URL(path, 'file:///view.html')
  expect(addressInFile({ hash, search })).toEqual(address)
})
