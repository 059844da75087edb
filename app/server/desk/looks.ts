import { deskLooks } from '#lib/desk'
import { PROJECT_ROOT } from '../project'

/** Who has seen what somebody else decided, at the desk of the project that is served. */
export const looks = deskLooks(PROJECT_ROOT)
