import { Tx } from '@lib/database/unit-of-work';
import { Day } from '@lib/kernel/day';
import { ReturnPage, returnPage, WaveForBorough } from '../returns/read-return';
import { openAnswers } from '../returns/reopened.query';
import { planUpload } from './plan-upload';
import { UploadPlan } from './planned-upload';
import { readReturnWorkbook } from './read-return-workbook';
import { reopenedIn } from '../returns/reopened-answers';
import { UploadContent } from './return-upload';
import { SaidInWorkbook } from './said-in-workbook';

/** What an upload says and would do, beside the return as it stands. */
export interface PlannedNow {
  readonly page: ReturnPage;
  readonly said: SaidInWorkbook;
  readonly plan: UploadPlan;
}

/** What an upload would do, from what stands now. */
export const planNow = async (
  tx: Tx,
  found: WaveForBorough & { readonly head: ReturnPage['head'] },
  { identity, workbook }: UploadContent,
  today: Day,
): Promise<PlannedNow> => {
  const page = await returnPage(tx, found);
  const said = readReturnWorkbook(workbook, found.compiled.set, identity);
  const { compiled, held, days } = page;
  const isReopened = reopenedIn(compiled, held, await openAnswers(tx, page));
  return { page, said, plan: planUpload(said, { compiled, held, days, today, isReopened }) };
};
