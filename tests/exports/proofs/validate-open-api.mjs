import { Validator } from '@seriousme/openapi-schema-validator'

/** Reads an OpenAPI document from standard input; prints whether it is valid, its version, and what is wrong. A process of its own, since Jest loads no ES module of a package. */
let text = ''
for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk
const validator = new Validator()
const { valid, errors } = await validator.validate(JSON.parse(text))
console.log(JSON.stringify({ valid, version: validator.version, errors }))
