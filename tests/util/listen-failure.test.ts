import { listenFailure } from '#lib/util'

const told = (code: string, host = '127.0.0.1', port = 3000) =>
  listenFailure(Object.assign(new Error('listen'), { code }), { host, port })

test.each([
  ['EADDRINUSE', '127.0.0.1', 3000, /^-p 3000: the port is taken\..* npm start -- -p 3001$/],
  ['EADDRINUSE', '127.0.0.1', 65_535, /npm start -- -p 3000$/],
  ['EACCES', '127.0.0.1', 80, /^-p 80: there is no right to listen there\..* -p 3000$/],
  ['EADDRNOTAVAIL', '192.0.2.1', 3000, /^-H 192\.0\.2\.1: .*no address of this machine\..* -H/],
  ['ENOTFOUND', 'nowhere.invalid', 3000, /^-H nowhere\.invalid: .*no address of this machine\./],
  ['EMFILE', '127.0.0.1', 3000, /cannot be listened on \(EMFILE\)\. Give another address/],
])('%s at %s, port %i, is told with its cure', (code, host, port, line) => {
  expect(told(code, host, port)).toMatch(line)
})
