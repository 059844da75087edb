import nextJest from 'next/jest.js'

const withNext = nextJest({ dir: `${import.meta.dirname}/..` })
const base = {
  rootDir: `${import.meta.dirname}/..`,
  moduleNameMapper: { '^#lib/(.*)$': '<rootDir>/lib/$1.ts' },
}
const TIME = '<rootDir>/tests/setup-time.ts'

/**
 * Jest takes every word after `--selectProjects` for the name of a project, so a path there would run every test.
 * Words that begin with `tests/` are paths all the same, and narrow what is run.
 */
const from = process.argv.indexOf('--selectProjects') + 1
const paths = from ? process.argv.slice(from).filter((word) => word.startsWith('tests/')) : []
const testsIn = (folder, ending) =>
  (paths.length ? paths.map((path) => path.replace(/\.test\.tsx?$/, '')) : [folder]).map(
    (path) => `/${path}.*\\.test\\.${ending}$`,
  )

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
      testRegex: testsIn('tests/', 'ts'),
      testPathIgnorePatterns: ['<rootDir>/tests/browser/', '<rootDir>/.next/'],
      setupFilesAfterEnv: [TIME],
    })(),
    withNext({
      ...base,
      displayName: 'dom',
      testEnvironment: 'jsdom',
      testRegex: testsIn('tests/', 'tsx'),
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
      testRegex: testsIn('tests/browser/', 'ts'),
      globalSetup: '<rootDir>/tests/browser/global-setup.ts',
      globalTeardown: '<rootDir>/tests/browser/global-teardown.ts',
      setupFilesAfterEnv: [TIME],
    })(),
  ]),
})

export default config
