import next from 'eslint-config-next/core-web-vitals'
import typescript from 'eslint-config-next/typescript'

/** Next's rules for React and TypeScript, and the house's own: no HTML strings, no `any`. */
const config = [
  { ignores: ['.next/', 'node_modules/', 'out/', 'next-env.d.ts', 'coverage/'] },
  ...next,
  ...typescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'react/no-danger': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML)$/]',
          message: 'Text from data is rendered as text.',
        },
      ],
    },
  },
  {
    files: ['tests/**/*.test.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { name: 'fast-check', message: 'tests/property has it, with the cases of a run set.' },
      ],
    },
  },
]

export default config
