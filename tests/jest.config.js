import nextJest from 'next/jest.js'

const withNext = nextJest({ dir: `${import.meta.dirname}/..` })
const base = {
  rootDir: `${import.meta.dirname}/..`,
  moduleNameMapper: { '^#lib/(.*)$': '<rootDir>/lib/$1.ts' },
}
const TIME = '<rootDir>/tests/setup-time.ts'
const STORES = '<rootDir>/tests/setup-stores.ts'

/** Three projects: logic in Node, components in jsdom, the page in a real Chromium. */
const config = async () => ({
  rootDir: base.rootDir,
  // Left alone Jest keeps a core free, which on two cores is half of them.
  maxWorkers: '100%',
  // For `--coverage`: what the tests of logic and components run, printed and nowhere written.
  collectCoverageFrom: ['lib/**/*.ts', 'app/ui/**/*.{ts,tsx}', '!lib/cli/*.ts'],
  coverageProvider: 'v8',
  coverageReporters: ['text-summary'],
  projects: await Promise.all([
    withNext({
      ...base,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      // The bundle of shpjs that CommonJS gets asks for the global object of a worker.
      globals: { self: {} },
      testPathIgnorePatterns: ['<rootDir>/tests/browser/', '<rootDir>/.next/'],
      setupFilesAfterEnv: [TIME, STORES],
    })(),
    withNext({
      ...base,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/**/*.test.tsx'],
      moduleNameMapper: {
        ...base.moduleNameMapper,
        '^@testing-library/react$': '<rootDir>/tests/render.tsx',
      },
      setupFilesAfterEnv: [TIME, '<rootDir>/tests/setup-dom.ts'],
    })(),
    withNext({
      ...base,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/browser/global-setup.ts',
      globalTeardown: '<rootDir>/tests/browser/global-teardown.ts',
      setupFilesAfterEnv: [TIME],
    })(),
  ]),
})

export default config
