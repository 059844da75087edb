import { reportUrl } from '../../app/server/report-url'

test.each([
  ['mailto:desk@example.org?subject={claim}', 'mailto:desk@example.org?subject=ap%2Fx%26y'],
  [
    'https://example.org/new?title={claim}&b={claim}',
    'https://example.org/new?title=ap%2Fx%26y&b=ap%2Fx%26y',
  ],
  ['https://example.org/desk', 'https://example.org/desk'],
  ['', undefined],
  [undefined, undefined],
])('REPORT_URL %s leads to %s', (set, url) => {
  expect(reportUrl('ap/x&y', set)).toBe(url)
})

test.each(['desk@example.org', 'javascript:alert(1)', '/desk', 'data:text/html,x'])(
  'REPORT_URL %s is refused with its cure',
  (set) => {
    expect(() => reportUrl('ap/x', set)).toThrow(/^REPORT_URL: .* write https:/)
  },
)
