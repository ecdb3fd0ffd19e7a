import { Day } from '@lib/kernel/day';
import { ReturnPage } from '../returns/read-return';

/** What the workbook of a return is filled with. */
export interface FilledReturn {
  readonly page: ReturnPage;
  readonly madeOn: Day;
  /** The borough’s own references of its children, by the service’s; shown beside them and not read back. */
  readonly localReferences: ReadonlyMap<string, string>;
}
