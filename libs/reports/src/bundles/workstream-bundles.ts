import { SHIPPED_WORKSTREAMS } from '@lib/measures/workstreams/shipped-workstreams';
import { Report } from '../report';
import { SINGLE_REPORTS } from '../report-list';
import { workstreamBundle } from './workstream-bundle';

/** The workbook of each workstream, for a borough and for the programme. */
export const WORKSTREAM_BUNDLES: readonly Report[] = SHIPPED_WORKSTREAMS.flatMap((workstream) => [
  workstreamBundle(workstream, 'a borough', SINGLE_REPORTS),
  workstreamBundle(workstream, 'the programme', SINGLE_REPORTS),
]);
