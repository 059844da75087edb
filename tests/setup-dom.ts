import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'
import { TextDecoder, TextEncoder } from 'node:util'

// Every browser has these; jsdom does not.
Object.assign(globalThis, { TextDecoder, TextEncoder })

// What is waited for comes late on a busy machine, which is no failure.
configure({ asyncUtilTimeout: 60_000 })
