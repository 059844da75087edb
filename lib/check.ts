/** What is wrong in the data: list it, throw it, or keep the good and name the rejected. */
export { checkProject, projectOrThrow } from './check/check-project'
export { verifyTexts } from './check/verify-texts'
export { issueLine } from './check/issue-line'
export { schemaFiles } from './check/fields/json-schemas'
export { fieldReference } from './check/fields/field-reference'
