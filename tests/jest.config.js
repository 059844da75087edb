import nextJest from 'next/jest.js'

const withNext = nextJest({ dir: `${import.meta.dirname}/..` })
const base = {
  rootDir: `${import.meta.dirname}/..`,
  moduleNameMapper: { '^#lib/(.*)$': '<rootDir>/lib/$1.ts' },
}
const TIME = '<rootDir>/tests/setup-time.ts'

/** Three projects: logic in Node, components in jsdom, the page in a real Chromium. */
const config = async () => ({
  rootDir: base.rootDir,
  projects: await Promise.all([
    withNext({
      ...base,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/browser/', '<rootDir>/.next/'],
      setupFilesAfterEnv: [TIME],
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
