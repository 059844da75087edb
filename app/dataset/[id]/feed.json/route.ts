import { datasetFeed } from '../../../server/dataset/dataset-feed'

/**
 * `GET /dataset/<id>/feed.json?<the page's filter>`: the newest rows of a dataset and its new version
 * as a JSON Feed.
 */
export const GET = datasetFeed('json')
