import { datasetFeed } from '../../../server/dataset/dataset-feed'

/**
 * `GET /dataset/<id>/feed.atom?<the page's filter>`: the newest rows of a dataset and its new version
 * as an Atom feed.
 */
export const GET = datasetFeed('atom')
