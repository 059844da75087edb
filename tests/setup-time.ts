/** A hook or a test of seconds is no failure on a busy machine; one that hangs still ends. */
jest.setTimeout(300_000)
