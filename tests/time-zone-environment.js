import { TestEnvironment } from 'jest-environment-node'

/**
 * Node for tests, which may move the process to another time zone with `setTimeZone`: what a test
 * sees of `process.env` is a copy.
 */
export default class TimeZoneEnvironment extends TestEnvironment {
  before = process.env.TZ

  async setup() {
    await super.setup()
    this.global.setTimeZone = (zone) => {
      process.env.TZ = zone
    }
  }

  async teardown() {
    if (this.before === undefined) delete process.env.TZ
    else process.env.TZ = this.before
    await super.teardown()
  }
}
