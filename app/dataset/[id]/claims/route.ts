/** `GET /dataset/<id>/claims`. `server.ts` answers it itself. */
export { claimsRoute as GET } from '../../../server/dataset/claims-response'
