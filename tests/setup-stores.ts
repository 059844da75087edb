/**
 * Closes the datasets that the server's own functions opened in a test file. They are shared in the
 * file's global object and go with it; files that are left open are told of by Node, whenever it
 * finds them, into the output of whatever test runs then.
 */
afterAll(() =>
  (globalThis as { claimsMapDatasets?: { close: () => Promise<void> } }).claimsMapDatasets?.close(),
)
export {}
